package vn.phaodai.web.force;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.teams.NeighbourhoodKind;
import vn.phaodai.force.teams.SecurityTeams;
import vn.phaodai.force.teams.TeamExports;
import vn.phaodai.force.teams.TeamMembership;
import vn.phaodai.force.teams.TeamRow;
import vn.phaodai.web.kit.Download;
import vn.phaodai.web.kit.Lists;
import vn.phaodai.web.kit.Table;
import vn.phaodai.web.kit.Texts;
import vn.phaodai.web.kit.UnitPicker;

/** Neighbourhoods in scope, with the members that their teams have and need. */
@Named("teamList")
@ViewScoped
public class TeamListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SecurityTeams teams;
    @Inject private TeamExports exports;
    @Inject private TeamMembership membership;
    @Inject private UnitPicker units;
    @Inject private Lists lists;

    private Table<TeamRow> table;

    @PostConstruct
    void open() {
        table =
                Table.of(TeamRow::id, teams::list, teams::count)
                        .filters("q", "at")
                        .filter("unitId", units::name)
                        .filter("kind", kind -> Texts.text("NeighbourhoodKind." + kind))
                        .filter("short", shortOf -> Texts.text("teams.short." + shortOf))
                        .sorts("name", "residents", "missing")
                        .open(lists.of("teams"));
    }

    public void load() {
        table.getTotal();
    }

    public void export() {
        Download.xlsx(
                Texts.text("teams.title"),
                out -> exports.teams(table.active(), Download.words(), out));
    }

    public void exportResidents() {
        Download.xlsx(
                Texts.text("team.residentsInTime"),
                out -> exports.residents(chosen(), Download.words(), out));
    }

    public void exportPosts() {
        Download.xlsx(
                Texts.text("team.posts"), out -> exports.posts(chosen(), Download.words(), out));
    }

    /** The unit of the filter; null for all in scope. */
    private UUID chosen() {
        String unit = table.active().get("unitId");
        return unit == null ? null : UUID.fromString(unit);
    }

    public void exportMembers() {
        Download.xlsx(
                Texts.text("team.members"),
                out -> membership.export(chosen(), Download.words(), out));
    }

    public Table<TeamRow> getTable() {
        return table;
    }

    public List<NeighbourhoodKind> getKinds() {
        return List.of(NeighbourhoodKind.values());
    }

    public List<SelectItem> getShortages() {
        return List.of(
                new SelectItem("true", Texts.text("teams.short.true")),
                new SelectItem("false", Texts.text("teams.short.false")));
    }
}
