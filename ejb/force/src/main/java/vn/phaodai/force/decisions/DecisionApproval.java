package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Carries out what the second person said of a decision, or of revoking it, in that person's own
 * transaction.
 */
@ApplicationScoped
class DecisionApproval implements ProposalDetails {

    private static final int LINES_SHOWN = 20;

    @Inject private DecisionRepository repository;
    @Inject private DecidedLeave leaves;
    @Inject private PersonRepository persons;
    @Inject private DecisionFactsRepository facts;
    @Inject private DecisionForecast forecast;
    @Inject private DecisionNews news;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    void decided(@Observes ProposalDecided how) {
        if (how.kind().equals(Transfers.KIND) || how.kind().equals(Decisions.KIND)) {
            Decision decision = repository.lock(how.subjectId());
            List<DecisionLine> lines = repository.linesOf(decision.id());
            decide(decision, lines, how);
            repository.flush();
            news.decided(decision, how.titleArgs().get(0), how);
        } else if (how.kind().equals(Decisions.REVOCATION)) {
            revocation(repository.lock(how.subjectId()), how);
        }
    }

    private void decide(Decision decision, List<DecisionLine> lines, ProposalDecided how) {
        Instant now = clock.now();
        switch (how.state()) {
            case APPROVED -> approve(decision, lines, how.by().username(), now);
            case RETURNED -> {
                decision.sendBack(how.reason(), now);
                lines.forEach(line -> line.cease(DecisionState.RETURNED, now));
            }
            case WITHDRAWN -> {
                decision.withdraw(now);
                lines.forEach(line -> line.cease(DecisionState.WITHDRAWN, now));
            }
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
    }

    private void approve(Decision decision, List<DecisionLine> lines, String by, Instant now) {
        LocalDate earliest = forecast.check().earliest(decision.kind());
        for (DecisionLine line : lines) {
            if (line.effectiveOn().isBefore(earliest)) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT,
                        "error.transfer.dayPassed",
                        line.effectiveOn());
            }
        }
        if (decision.supersedes() != null) {
            Decision older = repository.lock(decision.supersedes());
            supersede(older, decision, now);
            leaves.cutShort(older, decision, lines, by, now);
        }
        decision.approve();
        lines.forEach(line -> line.follow(DecisionState.APPROVED));
        leaves.grant(decision, lines, by);
    }

    /** What the older decision has not done yet it will not do. */
    private void supersede(Decision older, Decision by, Instant now) {
        List<DecisionLine> lines = repository.linesOf(older.id());
        if (older.state() != DecisionState.APPROVED && older.state() != DecisionState.IN_EFFECT) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.decision.supersedes");
        }
        for (DecisionLine line : lines) {
            if (line.state() == DecisionState.APPROVED) {
                line.cease(DecisionState.SUPERSEDED, now);
                leaves.cancel(older, line, by.number(), now);
            }
        }
        if (older.state() == DecisionState.APPROVED) {
            older.supersede(now);
        }
        repository.flush();
    }

    private void revocation(Decision decision, ProposalDecided how) {
        switch (how.state()) {
            case APPROVED -> {
                Instant now = clock.now();
                List<DecisionLine> lines = repository.linesOf(decision.id());
                DecisionCourse.requireNothingInEffect(decision, lines);
                decision.revoke(now);
                lines.forEach(line -> line.cease(DecisionState.REVOKED, now));
                leaves.giveUp(decision, lines, decision.reason(), now);
                repository.flush();
                news.revoked(decision, lines);
            }
            case RETURNED, WITHDRAWN -> decision.keep();
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Transfers.KIND, Decisions.KIND, Decisions.REVOCATION);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        Decision decision = repository.read(subjectId);
        List<DecisionLine> lines = repository.linesOf(subjectId);
        if (kind.equals(Transfers.KIND)) {
            return new ProposalDetail(transfer(decision, lines.get(0), reader));
        }
        List<ProposalDetail.Line> told = new ArrayList<>();
        told.add(told("transfer.decision", null, numbered(decision)));
        told.add(told("transfer.effectiveOn", null, VietnameseText.day(decision.effectiveOn())));
        told.add(told("decision.officers", null, String.valueOf(lines.size())));
        if (kind.equals(Decisions.REVOCATION)) {
            told.add(told("decision.revocationReason", null, decision.reason()));
        }
        people(decision, lines, told, reader);
        if (decision.state() == DecisionState.PROPOSED) {
            for (DecisionPreview.UnitEffect effect :
                    forecast.of(callers.current(), decision, lines).units()) {
                told.add(
                        told(
                                effect.fallsUnder()
                                        ? "decision.fallsUnder"
                                        : "decision.unitStrength",
                                effect.unit() + ": " + figures(effect.before()),
                                effect.unit() + ": " + figures(effect.after())));
            }
        }
        return new ProposalDetail(told);
    }

    private void people(
            Decision decision,
            List<DecisionLine> lines,
            List<ProposalDetail.Line> told,
            Locale reader) {
        Map<UUID, Person> people =
                persons.people(
                        callers.current().scope(),
                        lines.stream().map(DecisionLine::officerId).toList());
        UnitTree tree = units.tree();
        for (DecisionLine line : lines.subList(0, Math.min(LINES_SHOWN, lines.size()))) {
            Person person = people.get(line.officerId());
            if (person != null) {
                String name = person.fullName() + " (" + person.serviceNumber() + "): ";
                told.add(
                        told(
                                "decision.officer",
                                name + before(decision, line, tree, reader),
                                name + after(decision, line, tree, reader)));
            }
        }
        if (lines.size() > LINES_SHOWN) {
            told.add(
                    told(
                            "decision.moreOfficers",
                            null,
                            String.valueOf(lines.size() - LINES_SHOWN)));
        }
    }

    private String before(Decision decision, DecisionLine line, UnitTree tree, Locale reader) {
        return decision.kind().ranks()
                ? rank(line.fromRank(), reader)
                : tree.nameOf(line.fromUnit()) + " · " + position(line.fromPosition(), reader);
    }

    private String after(Decision decision, DecisionLine line, UnitTree tree, Locale reader) {
        List<String> parts = new ArrayList<>();
        if (decision.kind().ranks()) {
            parts.add(rank(line.rank(), reader));
        } else if (line.toUnit() != null) {
            parts.add(tree.nameOf(line.toUnit()));
            parts.add(position(line.position(), reader));
        }
        if (line.coefficient() != null) {
            parts.add(line.coefficient().toPlainString().replace('.', ','));
        }
        if (line.content() != null) {
            parts.add(line.content());
        }
        parts.add(VietnameseText.day(line.effectiveOn()));
        if (line.endsOn() != null) {
            parts.add("→ " + VietnameseText.day(line.endsOn().minusDays(1)));
        }
        return parts.stream().collect(Collectors.joining(" · "));
    }

    private List<ProposalDetail.Line> transfer(
            Decision decision, DecisionLine transfer, Locale reader) {
        UnitTree tree = units.tree();
        List<ProposalDetail.Line> lines = new ArrayList<>();
        lines.add(
                told(
                        "transfer.unit",
                        tree.nameOf(transfer.fromUnit()),
                        tree.nameOf(transfer.toUnit())));
        lines.add(
                told(
                        "transfer.position",
                        position(transfer.fromPosition(), reader),
                        position(transfer.position(), reader)));
        lines.add(told("transfer.effectiveOn", null, VietnameseText.day(transfer.effectiveOn())));
        lines.add(told("transfer.decision", null, numbered(decision)));
        if (transfer.state() == DecisionState.PROPOSED
                && !transfer.fromUnit().equals(transfer.toUnit())) {
            Map<UUID, Strength> before =
                    facts.strengths(
                            List.of(transfer.fromUnit(), transfer.toUnit()),
                            transfer.effectiveOn());
            lines.add(strength("transfer.strengthFrom", before.get(transfer.fromUnit()), -1));
            lines.add(strength("transfer.strengthTo", before.get(transfer.toUnit()), 1));
        }
        return lines;
    }

    private static ProposalDetail.Line strength(String key, Strength before, int change) {
        return told(key, figures(before), figures(before.plus(new Strength(0, change))));
    }

    private static String figures(Strength strength) {
        return strength.present() + " / " + strength.establishment();
    }

    private static String numbered(Decision decision) {
        return decision.number() + " · " + VietnameseText.day(decision.date());
    }

    private static ProposalDetail.Line told(String key, String before, String after) {
        return new ProposalDetail.Line(key, before, after);
    }

    private String position(String code, Locale reader) {
        return catalogue.position(code).map(position -> position.name(reader)).orElse(code);
    }

    private String rank(String code, Locale reader) {
        return catalogue.rank(code).map(rank -> rank.name(reader)).orElse(code);
    }
}
