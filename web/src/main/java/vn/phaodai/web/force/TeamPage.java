package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.teams.MemberRow;
import vn.phaodai.force.teams.NeighbourhoodDraft;
import vn.phaodai.force.teams.NeighbourhoodKind;
import vn.phaodai.force.teams.PostDraft;
import vn.phaodai.force.teams.PostRow;
import vn.phaodai.force.teams.ResidentsDraft;
import vn.phaodai.force.teams.ResidentsRow;
import vn.phaodai.force.teams.SecurityTeams;
import vn.phaodai.force.teams.TeamMembership;
import vn.phaodai.force.teams.TeamPosts;
import vn.phaodai.force.teams.TeamRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.web.kit.Days;

/** One neighbourhood: its team with the conditions checked on a day, residents in time, posts. */
@Named("teamPage")
@ViewScoped
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SecurityTeams teams;
    @Inject private TeamPosts teamPosts;
    @Inject private TeamMembership membership;
    @Inject private BusinessClock clock;

    private String id;
    private String at;
    private LocalDate on;
    private TeamRow team;
    private List<MemberRow> members;
    private List<MemberRow> former;
    private List<ResidentsRow> residents;
    private List<PostRow> posts;
    private ResidentsDraft count = new ResidentsDraft();
    private PostDraft post = new PostDraft();
    private NeighbourhoodDraft founding = new NeighbourhoodDraft();
    private String name;
    private NeighbourhoodKind kind;
    private LocalDate day;

    public void load() {
        UUID wanted = RecordId.of("thing.team", id);
        on = Days.of(at, clock.today());
        team = teams.get(wanted);
        members = membership.of(wanted, on);
        former = membership.former(wanted);
        residents = teams.residents(wanted);
        posts = teamPosts.list(wanted);
        name = team.name();
        kind = team.kind();
        day = clock.today();
        count.setValidFrom(day);
        post.setSince(day);
    }

    public void saveCount() {
        teams.count(team.id(), count);
        count = new ResidentsDraft();
        load();
        Said.here("team.counted");
    }

    public void savePost() {
        teamPosts.add(team.id(), post);
        post = new PostDraft();
        load();
        Said.here("team.saved");
    }

    public void endPost(PostRow ending) {
        teamPosts.end(team.id(), ending.id(), clock.today());
        load();
        Said.here("team.saved");
    }

    public void found() {
        teams.establish(team.id(), founding);
        founding = new NeighbourhoodDraft();
        load();
        Said.here("team.saved");
    }

    public void rename() {
        teams.rename(team.id(), team.version(), name, kind);
        load();
        Said.here("team.saved");
    }

    public void end() {
        teams.end(team.id(), day);
        load();
        Said.here("team.saved");
    }

    public TeamRow getTeam() {
        return team;
    }

    public List<MemberRow> getMembers() {
        return members;
    }

    public List<MemberRow> getFormer() {
        return former;
    }

    public List<ResidentsRow> getResidents() {
        return residents;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public ResidentsDraft getCount() {
        return count;
    }

    public PostDraft getPost() {
        return post;
    }

    public NeighbourhoodDraft getFounding() {
        return founding;
    }

    public NeighbourhoodKind[] getKinds() {
        return NeighbourhoodKind.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getOn() {
        return on;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public NeighbourhoodKind getKind() {
        return kind;
    }

    public void setKind(NeighbourhoodKind kind) {
        this.kind = kind;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
