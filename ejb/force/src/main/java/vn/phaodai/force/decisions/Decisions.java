package vn.phaodai.force.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;

/**
 * Decisions on personnel (quyết định về cán bộ), of all kinds, about one officer or many. HR makes
 * them all, district commanders those that stay within their units; another person of HR or
 * leadership whose scope covers all units concerned approves; on its day each line takes effect by
 * itself.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Decisions {

    /** Kind of the proposals. */
    public static final String KIND = "force.decision";

    /** Kind of the proposals to revoke. */
    public static final String REVOCATION = "force.decision.revocation";

    /** Owner type of attachments. */
    public static final String ATTACHMENTS = "decision";

    /** Name of the register as a list that may be exported. */
    public static final String LIST = "decisions";

    public static final int MOST_LINES = 1_000;

    private static final int MOST_OF_OFFICER = 200;
    static final String THING = "thing.decision";
    private static final Set<DecisionKind> OF_COMMANDERS =
            EnumSet.of(
                    DecisionKind.TRANSFER,
                    DecisionKind.ROTATION,
                    DecisionKind.SECONDMENT,
                    DecisionKind.REINFORCEMENT,
                    DecisionKind.TRAINING,
                    DecisionKind.LEAVE,
                    DecisionKind.COMMENDATION);
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .sort("date", SortKey.date("decision_date"))
                    .ownOrder(new SortOrder("madeAt", true))
                    .filter(
                            "q",
                            "(lower(decision_number) like :v or search_text like :v)",
                            OfficerRecords::pattern)
                    .filter("kind", "kind = :v")
                    .filter("state", "state = :v")
                    .filter(
                            "from",
                            "effective_on >= cast(:v as date)",
                            typed -> FilterValue.day("from", typed))
                    .filter(
                            "to",
                            "effective_on <= cast(:v as date)",
                            typed -> FilterValue.day("to", typed))
                    .filter(
                            "officerId",
                            "kind <> 'DISCIPLINE' and exists (select from force.decision_line x"
                                    + " where x.decision_id = q.id and x.officer_id = cast(:v as uuid))",
                            typed -> FilterValue.id("officerId", typed))
                    .filter(
                            "unitId",
                            "exists (select from force.decision_line x where x.decision_id = q.id"
                                    + " and (x.from_unit = cast(:v as uuid) or x.to_unit = cast(:v as uuid)))",
                            typed -> FilterValue.id("unitId", typed));
    private static final ListColumns LINE_COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("ordinal", SortKey.number("ordinal"))
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("state", "state = :v");

    @Inject private DecisionRepository repository;
    @Inject private DecisionListRepository rows;
    @Inject private DecisionForecast forecast;
    @Inject private Callers callers;
    @Inject private Units units;

    /**
     * Decisions about officers of units in scope, the latest first; drafts are seen by their maker
     * and HR. Filters: {@code q} (number, or name or service number of an officer), {@code kind},
     * {@code state}, {@code from} and {@code to} (day of effect), {@code officerId}, {@code
     * unitId}.
     */
    public Page<DecisionRow> list(PageRequest request) {
        return rows.page(callers.current(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return rows.count(callers.current(), COLUMNS, filters);
    }

    public DecisionRow get(UUID id) {
        return rows.find(callers.current(), id).orElseThrow(() -> new NotFound(THING, id));
    }

    /** No second decision takes the place of one; the refusal names the first if it may be seen. */
    public void refuseSecond(DecisionRow older) {
        if (!older.state().isSupersedable() || older.isSupersedable()) {
            return;
        }
        if (older.supersededBy() == null) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.supersededElsewhere");
        }
        throw new BusinessException(
                BusinessException.Kind.CONFLICT,
                "error.decision.supersededBy",
                get(older.supersededBy()).number());
    }

    /** What it says of officers of units in scope. Filters: {@code q}, {@code state}. */
    public Page<LineRow> lines(UUID id, PageRequest request) {
        get(id);
        return rows.lines(callers.current().scope(), units.tree(), id, LINE_COLUMNS, request);
    }

    public long countLines(UUID id, Map<String, String> filters) {
        return rows.countLines(callers.current().scope(), id, LINE_COLUMNS, filters);
    }

    /**
     * Decisions of an officer in scope as they stand in the record, the latest first. Discipline is
     * told in its own place.
     */
    public List<OfficerDecision> ofOfficer(UUID officer) {
        return rows.ofOfficer(callers.current().scope(), units.tree(), officer, MOST_OF_OFFICER);
    }

    /** One line of it. */
    public LineRow line(UUID id, UUID lineId) {
        get(id);
        return rows.line(callers.current().scope(), units.tree(), id, lineId)
                .orElseThrow(() -> new NotFound("thing.decisionLine", lineId));
    }

    /**
     * What the lines of such a decision may name: kinds of leave, forms of discipline and so on.
     */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<DecisionCode> codes(DecisionKind kind) {
        return forecast.codes(kind);
    }

    /** The kinds that the caller may make. */
    public Set<DecisionKind> kinds() {
        Caller caller = callers.current();
        if (caller.is(Role.HR)) {
            return EnumSet.allOf(DecisionKind.class);
        }
        return caller.is(Role.DISTRICT_COMMANDER) ? OF_COMMANDERS : Set.of();
    }

    /** Who signs the last decision that the caller made with a signer. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public Optional<Signer> lastSigner() {
        return repository.lastSigner(callers.current().username());
    }

    /** What it would do, what is wrong with it, and what is worth a second look. */
    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
    public DecisionPreview preview(UUID id) {
        get(id);
        Caller caller = callers.current();
        Decision decision = repository.read(id);
        List<DecisionLine> lines =
                repository.linesOf(id).stream()
                        .filter(line -> caller.scope().coversAll(line.units()))
                        .toList();
        return forecast.of(caller, decision, lines);
    }
}
