package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.StrengthBoard;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

/** A personnel office that decides about one officer, with a second person to approve. */
final class DecisionFixture implements AutoCloseable {

    final ForceFixture force = new ForceFixture();
    final Decisions decisions;
    final DecisionCourse course;
    final DecisionDrafting drafting;
    final DecisionEffect effect;
    final Caller second;
    final UUID an;

    DecisionFixture() throws SQLException {
        force.container.get(DecisionApproval.class);
        decisions = force.container.get(Decisions.class);
        course = force.container.get(DecisionCourse.class);
        drafting = force.container.get(DecisionDrafting.class);
        effect = force.container.get(DecisionEffect.class);
        second = force.caller("hr.2", force.units.city, Role.HR);
        an = force.join("Nguyễn Văn An", force.units.q0101);
        force.evaluate(an);
        force.container.as(force.hr);
    }

    /** Somebody beside An, where two are to be, as in the next ward. */
    UUID colleague() throws SQLException {
        UUID binh = force.join("Trần Văn Bình", force.units.q0101);
        force.evaluate(binh);
        for (UUID ward : List.of(force.units.q0101, force.units.q0102)) {
            force.establish(ward, "BEAT_OFFICER", 2, LocalDate.of(2021, 1, 1), "1");
        }
        return binh;
    }

    UUID drafted(DecisionKind kind, LineDraft... lines) {
        return drafting.create(draft(kind), List.of(lines));
    }

    UUID approved(DecisionKind kind, LineDraft... lines) {
        return approved(draft(kind), lines);
    }

    UUID approved(DecisionDraft head, LineDraft... lines) {
        force.container.as(force.hr);
        UUID id = drafting.create(head, List.of(lines));
        course.propose(id);
        force.container.as(second);
        course.approve(id);
        return id;
    }

    void effectNow() {
        effect.due().forEach(effect::of);
    }

    /** Lets an approved line of this officer be due today. */
    void reach(UUID officer) throws SQLException {
        force.database.update(
                "update force.decision_line set effective_on = ? where officer_id = ? and state = 'APPROVED'",
                force.today,
                officer);
        effectNow();
    }

    List<String> wrong(LineDraft line) {
        return wrong(DecisionKind.RANK_PROMOTION, line);
    }

    List<String> wrong(DecisionKind kind, LineDraft line) {
        force.container.as(force.hr);
        UUID id = drafting.create(draft(kind), List.of(line));
        List<String> wrong = fields(assertThrows(InvalidInput.class, () -> course.propose(id)));
        drafting.discard(id);
        return wrong;
    }

    static List<String> fields(InvalidInput refused) {
        return refused.fields().stream().map(error -> error.field() + " " + error.key()).toList();
    }

    static List<String> said(List<DecisionPreview.Problem> problems) {
        return problems.stream()
                .map(problem -> problem.error().field() + " " + problem.error().key())
                .toList();
    }

    List<LineRow> lines(UUID id) {
        return decisions.lines(id, PageRequest.first()).items();
    }

    LineRow line(UUID id) {
        return lines(id).get(0);
    }

    List<DecisionState> states(UUID id) {
        return lines(id).stream().map(LineRow::state).toList();
    }

    DecisionDraft draft(DecisionKind kind) {
        DecisionDraft draft = new DecisionDraft();
        draft.setKind(kind);
        draft.setNumber("15/QĐ-CATP");
        draft.setDate(force.today);
        draft.setEffectiveOn(force.today);
        return draft;
    }

    static LineDraft of(UUID officer) {
        LineDraft line = new LineDraft();
        line.setOfficerId(officer);
        return line;
    }

    static LineDraft to(UUID officer, UUID unit) {
        return to(officer, unit, "BEAT_OFFICER");
    }

    static LineDraft to(UUID officer, UUID unit, String position) {
        LineDraft line = of(officer);
        line.setToUnitId(unit);
        line.setPosition(position);
        return line;
    }

    static LineDraft promote(UUID officer, String rank) {
        LineDraft line = of(officer);
        line.setRank(rank);
        return line;
    }

    static LineDraft raise(UUID officer, String coefficient) {
        LineDraft line = of(officer);
        line.setCoefficient(new BigDecimal(coefficient));
        return line;
    }

    static LineDraft commend(UUID officer) {
        LineDraft line = of(officer);
        line.setCode("CERTIFICATE_UNIT");
        line.setContent("Cứu người bị nạn");
        return line;
    }

    void rank(UUID officer, String rank, LocalDate since) {
        try {
            force.database.update(
                    "update force.officer set rank = ?, rank_since = ? where id = ?",
                    rank,
                    since,
                    officer);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long present(UUID unit, LocalDate day) {
        force.container.as(force.hr);
        return force.container.get(StrengthBoard.class).of(unit, day).top().total().present();
    }

    String posting(UUID officer) throws SQLException {
        return force.database.text(
                "select kind from force.posting where officer_id = ? and valid_to is null",
                officer);
    }

    @Override
    public void close() {
        force.close();
    }
}
