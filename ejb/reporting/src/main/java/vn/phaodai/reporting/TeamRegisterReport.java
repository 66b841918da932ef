package vn.phaodai.reporting;

import static vn.phaodai.reporting.print.Vietnamese.day;
import static vn.phaodai.reporting.print.Vietnamese.sex;
import static vn.phaodai.reporting.print.Vietnamese.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.reporting.TeamData.Member;
import vn.phaodai.reporting.print.Layout;
import vn.phaodai.reporting.print.TeamMemberLine;

/** The members of the security teams of a unit and all below it, without id numbers in full. */
@ApplicationScoped
class TeamRegisterReport extends ListByUnit<Member, TeamMemberLine> {

    @Inject private TeamData data;

    TeamRegisterReport() {
        super(
                "team-register",
                Layout.TEAM_REGISTER,
                "người",
                "Thành viên",
                36,
                List.of(
                        Column.text("Khu phố, ấp", 20, Member::neighbourhood),
                        Column.text("Họ và tên", 32, Member::fullName),
                        Column.date("Ngày sinh", Member::birthDate),
                        Column.text("Giới tính", 10, one -> sex(one.sex())),
                        Column.text("Số định danh cá nhân", 18, Member::personalId),
                        Column.text("Chức danh", 14, one -> TeamWords.position(one.position())),
                        Column.text(
                                "Trình độ văn hóa",
                                16,
                                one -> TeamWords.schooling(one.schooling())),
                        Column.date("Ngày tham gia", Member::joinedOn),
                        Column.text("Số quyết định", 18, Member::decision)));
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
    String title(String unit, LocalDate at) {
        return "Thành viên tổ bảo vệ an ninh, trật tự " + unit + " tính đến ngày " + day(at);
    }

    @Override
    int count(Scope scope, LocalDate at) {
        return data.countMembers(scope, at);
    }

    @Override
    List<Member> read(Scope scope, LocalDate at) {
        return data.members(scope, at);
    }

    @Override
    UUID unitOf(Member one) {
        return one.unit();
    }

    @Override
    TeamMemberLine line(Place place, Member one, LocalDate at) {
        return new TeamMemberLine(
                place.ordinal(),
                place.unit(),
                place.title(),
                one.neighbourhood(),
                one.fullName(),
                day(one.birthDate()),
                sex(one.sex()),
                TeamWords.position(one.position()),
                TeamWords.schooling(one.schooling()),
                day(one.joinedOn()),
                one.decision());
    }

    @Override
    String summary(Unit subject, LocalDate at) {
        return title(name(subject), at);
    }

    @Override
    String opening(Unit subject, LocalDate at, List<Member> all) {
        String on = "ngày " + day(at);
        return all.isEmpty()
                ? name(subject)
                        + " không có thành viên tổ bảo vệ an ninh, trật tự nào tính đến "
                        + on
                        + "."
                : "Danh sách gồm " + whole(all.size()) + " người, tính đến " + on + ".";
    }
}
