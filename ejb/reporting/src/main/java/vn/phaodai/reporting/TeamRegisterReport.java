package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.TeamData.Member;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.TeamMemberLine;

/** The members of the security teams of a unit and all below it, without id numbers in full. */
@ApplicationScoped
class TeamRegisterReport extends ListByUnit<Member, TeamMemberLine> {

    @Inject private TeamData data;

    TeamRegisterReport() {
        super(
                "team-register",
                Layout.TEAM_REGISTER,
                "counted.people",
                36,
                List.of(
                        Column.text("head.neighbourhood", 20, Member::neighbourhood),
                        Column.text("head.fullName", 32, Member::fullName),
                        Column.date("head.birthDate", Member::birthDate),
                        Column.words(
                                "head.sex", 10, (one, at, language) -> language.sex(one.sex())),
                        Column.text("head.personalId", 18, Member::personalId),
                        Column.words(
                                "head.teamPosition",
                                14,
                                (one, at, language) ->
                                        TeamWords.position(language, one.position())),
                        Column.words(
                                "head.schooling",
                                16,
                                (one, at, language) ->
                                        TeamWords.schooling(language, one.schooling())),
                        Column.date("head.joinedOn", Member::joinedOn),
                        Column.text("head.decision", 18, Member::decision)));
    }

    @Override
    String name(Unit unit) {
        return UnitNames.territory(unit);
    }

    @Override
    String nameOnSheet(Unit unit) {
        return unit.name();
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countMembers(scope, at);
    }

    @Override
    List<Member> read(ReportTask task) {
        return data.members(task.scope(), task.asOf());
    }

    @Override
    UUID unitOf(Member one) {
        return one.unit();
    }

    @Override
    TeamMemberLine line(Place place, Member one, ReportTask task) {
        PaperLanguage language = task.language();
        return new TeamMemberLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.neighbourhood(),
                one.fullName(),
                language.day(one.birthDate()),
                language.sex(one.sex()),
                TeamWords.position(language, one.position()),
                TeamWords.schooling(language, one.schooling()),
                language.day(one.joinedOn()),
                one.decision());
    }

    @Override
    String summary(Unit subject, ReportTask task) {
        return title(
                fullName(subject, task.asOf(), task.language()),
                task.asOf(),
                task.parameters(),
                task.language());
    }
}
