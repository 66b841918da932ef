package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Putting a reorganisation together, looking at what it would do, proposing it. Administrators and
 * HR do that; another person of HR or leadership decides. On its day it is applied by itself.
 */
@Stateless
@RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME})
public class Reorganisations {

    /** Kind of the proposals. */
    public static final String KIND = "kernel.reorganisation";

    private static final String THING = "thing.reorganisation";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_LINES = 5_000;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .sort("madeAt", SortKey.instant("made_at"))
                    .ownOrder(new SortOrder("effectiveOn", true))
                    .filter("state", "state = :v");

    @Inject private ReorganisationRepository repository;
    @Inject private ReorganisationForecasts forecasts;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** The latest day first. Filter: {@code state}. */
    @RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public Page<ReorganisationRow> list(PageRequest request) {
        return repository.page(callers.current().scope(), COLUMNS, request);
    }

    @RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, filters);
    }

    @RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public ReorganisationRow get(UUID id) {
        return repository
                .find(callers.current().scope(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /** What goes where, in the order of the file. */
    @RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public List<Link> links(UUID id) {
        return repository.content(get(id).id()).links();
    }

    /** Units that begin or get another shape. */
    @RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public List<NewUnit> newUnits(UUID id) {
        return repository.content(get(id).id()).units();
    }

    /** What it would do, as things stand now; what it has done, once it is applied. */
    @RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public Forecast forecast(UUID id) {
        ReorganisationRow row = get(id);
        if (row.state() == ReorganisationState.APPLIED) {
            return forecasts.done(id);
        }
        return forecasts.of(
                units.tree(),
                id,
                row.effectiveOn(),
                repository.content(id),
                callers.current().scope());
    }

    public UUID create(ReorganisationDraft draft) {
        Caller caller = callers.current();
        check(draft);
        if (caller.unitId() == null) {
            throw new InvalidInput("title", "error.noUnit");
        }
        Reorganisation made =
                new Reorganisation(draft, caller.unitId(), caller.username(), clock.now());
        repository.add(made);
        record(caller, AuditAction.CREATE, made, described(draft));
        return made.id();
    }

    /** Changes title, day or decision of a draft that is still as seen. */
    public void change(UUID id, long version, ReorganisationDraft draft) {
        Caller caller = callers.current();
        check(draft);
        Reorganisation known = lock(caller, id);
        EditConflict.check(THING, id, version, known.version());
        known.change(draft);
        repository.flush();
        record(caller, AuditAction.UPDATE, known, described(draft));
    }

    /**
     * Takes both files in, or one of them; what is not given stays. Nothing is taken if anything is
     * wrong with all of it together.
     *
     * @param links {@code old_code,new_code,part}; null to keep what there is
     * @param newUnits as the unit import has them; null to keep what there is
     * @throws InvalidInput naming every line at fault
     */
    public void load(UUID id, byte[] links, byte[] newUnits) {
        Caller caller = callers.current();
        Reorganisation known = draft(caller, id);
        Content now = repository.content(id);
        if (links == null && newUnits == null) {
            throw new InvalidInput("links", "error.required");
        }
        Content next =
                new Content(
                        links == null ? now.links() : LinkFile.links(links),
                        newUnits == null
                                ? now.units()
                                : LinkFile.units(newUnits, known.effectiveOn()));
        List<FieldError> problems =
                ReorganisationPlan.of(units.tree(), known.effectiveOn(), next, caller.scope())
                        .problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.subList(0, Math.min(100, problems.size())));
        }
        store(caller, known, next);
    }

    /** One step by hand. It may leave gaps that later steps fill; the forecast names them. */
    public void add(UUID id, Operation step) {
        Caller caller = callers.current();
        Reorganisation known = draft(caller, id);
        store(caller, known, repository.content(id).with(step, units.tree(), known.effectiveOn()));
    }

    public void removeLink(UUID id, int number) {
        Caller caller = callers.current();
        Reorganisation known = draft(caller, id);
        store(caller, known, repository.content(id).withoutLink(number));
    }

    public void removeUnit(UUID id, int number) {
        Caller caller = callers.current();
        Reorganisation known = draft(caller, id);
        store(caller, known, repository.content(id).withoutUnit(number));
    }

    /**
     * @throws InvalidInput naming what makes it impossible
     */
    public void propose(UUID id) {
        Caller caller = callers.current();
        Reorganisation known = draft(caller, id);
        Content content = repository.content(id);
        if (content.isEmpty()) {
            throw conflict("error.reorganisation.nothing");
        }
        if (known.effectiveOn().isBefore(clock.today())) {
            throw new InvalidInput("effectiveOn", "error.reorganisation.past");
        }
        List<FieldError> problems =
                ReorganisationPlan.of(units.tree(), known.effectiveOn(), content, caller.scope())
                        .problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.subList(0, Math.min(100, problems.size())));
        }
        known.propose(
                fourEyes.propose(
                        new ProposalDraft(
                                KIND,
                                id,
                                known.unitId(),
                                Set.of(known.unitId()),
                                Set.of(Role.HR, Role.LEADERSHIP),
                                "reorganisation.proposal",
                                List.of(known.title(), VietnameseText.day(known.effectiveOn())))));
        repository.flush();
    }

    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void approve(UUID id) {
        fourEyes.approve(get(id).proposalId());
    }

    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(get(id).proposalId(), reason);
    }

    /**
     * Gives it up, up to the day before it is applied. A proposal is taken back by its proposer.
     */
    public void withdraw(UUID id) {
        Caller caller = callers.current();
        Reorganisation known = lock(caller, id);
        if (known.state() == ReorganisationState.PROPOSED) {
            fourEyes.withdraw(known.proposalId());
            return;
        }
        ReorganisationState before = known.state();
        known.withdraw(clock.today(), clock.now());
        repository.flush();
        record(
                caller,
                AuditAction.WITHDRAW,
                known,
                Changes.none().field("state", before, known.state()));
    }

    private void store(Caller caller, Reorganisation known, Content content) {
        if (content.links().size() > MOST_LINES || content.units().size() > MOST_LINES) {
            throw new InvalidInput("links", "error.reorganisation.tooMany", MOST_LINES);
        }
        repository.touch(known);
        repository.store(known.id(), content);
        record(
                caller,
                AuditAction.UPDATE,
                known,
                Changes.none()
                        .set("links", content.links().size())
                        .set("units", content.units().size()));
    }

    private Reorganisation lock(Caller caller, UUID id) {
        return repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
    }

    private Reorganisation draft(Caller caller, UUID id) {
        Reorganisation known = lock(caller, id);
        known.requireDraft();
        return known;
    }

    private void check(ReorganisationDraft draft) {
        draft.clean();
        List<FieldError> wrong = new ArrayList<>();
        text("title", draft.getTitle(), LONGEST_TITLE, wrong);
        text("decisionNumber", draft.getDecisionNumber(), LONGEST_NUMBER, wrong);
        LocalDate on = draft.getEffectiveOn();
        if (on == null) {
            wrong.add(FieldError.of("effectiveOn", "error.required"));
        } else if (on.isBefore(clock.today())) {
            wrong.add(FieldError.of("effectiveOn", "error.reorganisation.past"));
        } else if (on.isAfter(clock.today().plusYears(2))) {
            wrong.add(FieldError.of("effectiveOn", "error.reorganisation.tooFar", 2));
        }
        if (draft.getDecisionDate() == null) {
            wrong.add(FieldError.of("decisionDate", "error.required"));
        } else if (on != null && draft.getDecisionDate().isAfter(on)) {
            wrong.add(FieldError.of("decisionDate", "error.reorganisation.decisionAfterEffect"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static void text(String field, String value, int longest, List<FieldError> wrong) {
        if (value == null) {
            wrong.add(FieldError.of(field, "error.required"));
        } else if (value.length() > longest) {
            wrong.add(FieldError.of(field, "error.tooLong", longest));
        }
    }

    private static Changes described(ReorganisationDraft draft) {
        return Changes.none()
                .set("title", draft.getTitle())
                .set("effectiveOn", draft.getEffectiveOn())
                .set("decisionNumber", draft.getDecisionNumber())
                .set("decisionDate", draft.getDecisionDate());
    }

    private void record(Caller caller, AuditAction action, Reorganisation about, Changes changes) {
        audit.change(caller, action, about(about), changes);
    }

    static AuditObject about(Reorganisation about) {
        return AuditObject.of("reorganisation", about.id(), about.unitId(), about.decisionNumber());
    }

    private static BusinessException conflict(String key, Object... args) {
        return new BusinessException(BusinessException.Kind.CONFLICT, key, args);
    }
}
