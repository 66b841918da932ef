package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes the posts of teams in from spreadsheets. A post is known by its team, name and first day; a
 * row with a last day ends it. What has ended is not opened again.
 */
@ApplicationScoped
class TeamPostImport implements ImportTarget {

    static final String KIND = "force.teamPost";

    private static final String CODE = "code";
    private static final String PLACE = "place";
    private static final String ADDRESS = "address";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";

    @Inject private TeamImportRepository repository;
    @Inject private TeamRepository teams;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser date = CellParser.date();
        return List.of(
                NeighbourhoodImport.unitColumn(scope, units.tree(), clock.today()),
                NeighbourhoodImport.codeColumn(),
                ImportColumn.of(
                                PLACE,
                                "Chốt, điểm trực",
                                "Post",
                                CellParser.text(Checks.LONGEST_NAME),
                                "Chốt ngã ba Lê Lợi")
                        .mandatory(),
                ImportColumn.of(
                        ADDRESS,
                        "Địa chỉ",
                        "Address",
                        CellParser.text(TeamPosts.LONGEST_ADDRESS),
                        "12 Lê Lợi"),
                ImportColumn.of(SINCE, "Từ ngày", "Since", date, "01/07/2026").mandatory(),
                ImportColumn.of(UNTIL, "Thôi từ ngày", "No longer from", date, ""));
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> places = places(rows, tree, today);
        Map<String, PostRow> posts = posts(places);
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            PostDraft draft = draft(row);
            TeamImportRepository.Known team = places.get(NeighbourhoodImport.key(row, tree, today));
            if (team == null || !team.hasTeam()) {
                if (row.value("unit") != null && row.value(CODE) != null) {
                    row.wrong(
                            CODE,
                            team == null ? "error.teams.codeUnknown" : "error.teams.noTeam",
                            team == null ? "" : team.name());
                }
                continue;
            }
            row.wrong(TeamPosts.posting(draft, today).found());
            if (draft.getPlace() == null || draft.getSince() == null) {
                continue;
            }
            Integer before = seen.putIfAbsent(key(team, draft), row.number());
            if (before != null) {
                row.wrong(PLACE, "import.cell.twice", before);
            }
            end(row, draft, today);
            PostRow there = posts.get(key(team, draft));
            if (there != null) {
                compare(row, draft, there);
            }
        }
    }

    private static void end(ImportRow row, PostDraft draft, LocalDate today) {
        LocalDate until = row.day(UNTIL);
        if (until == null) {
            return;
        }
        row.wrong(new Checks().day(UNTIL, until, today).found());
        if (!until.isAfter(draft.getSince())) {
            row.wrong(UNTIL, "error.period.empty");
        }
    }

    private static void compare(ImportRow row, PostDraft draft, PostRow there) {
        LocalDate ended = there.period().to();
        if (row.value(UNTIL) != null) {
            if (ended != null && !ended.toString().equals(row.value(UNTIL))) {
                row.wrong(UNTIL, "error.teams.notOpen");
            }
            row.change(UNTIL, ended == null ? null : ended.toString(), row.value(UNTIL));
        }
        if (draft.getAddress() != null) {
            row.change(ADDRESS, there.address(), draft.getAddress());
        }
        row.updates();
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> places = places(rows, tree, today);
        Map<String, PostRow> posts = posts(places);
        for (ImportRow row : rows) {
            PostDraft draft = draft(row);
            TeamImportRepository.Known team = places.get(NeighbourhoodImport.key(row, tree, today));
            LocalDate until = row.day(UNTIL);
            boolean added = row.outcome() == ImportOutcome.CREATE;
            UUID id = added ? Ids.next() : posts.get(key(team, draft)).id();
            Changes changes = row.audited();
            if (added) {
                teams.addPost(id, team.id(), draft);
                changes.set(SINCE, draft.getSince()).set("validTo", until);
            } else if (row.changes().containsKey(ADDRESS)) {
                repository.address(id, draft.getAddress());
            }
            if (until != null && (added || row.changes().containsKey(UNTIL))) {
                teams.endPost(team.id(), id, until);
            }
            audit.changes(
                    context.caller(),
                    added ? AuditAction.CREATE : AuditAction.UPDATE,
                    List.of(
                            new AuditLine(
                                    AuditObject.of(
                                            "teamPost",
                                            id,
                                            NeighbourhoodImport.unit(row, tree, today),
                                            draft.getPlace()),
                                    changes)));
        }
    }

    private static PostDraft draft(ImportRow row) {
        PostDraft draft = new PostDraft();
        draft.setPlace(row.value(PLACE));
        draft.setAddress(row.value(ADDRESS));
        draft.setSince(row.day(SINCE));
        draft.clean();
        return draft;
    }

    private Map<String, TeamImportRepository.Known> places(
            List<ImportRow> rows, UnitTree tree, LocalDate today) {
        return repository.neighbourhoods(
                rows.stream()
                        .map(row -> NeighbourhoodImport.key(row, tree, today))
                        .toArray(String[]::new),
                today);
    }

    /** Posts that are stored, by team, name and first day. */
    private Map<String, PostRow> posts(Map<String, TeamImportRepository.Known> places) {
        Map<String, PostRow> found = new HashMap<>();
        repository
                .posts(
                        places.values().stream()
                                .map(TeamImportRepository.Known::id)
                                .collect(Collectors.toSet())
                                .toArray(UUID[]::new))
                .forEach(
                        (team, posts) ->
                                posts.forEach(
                                        post ->
                                                found.put(
                                                        key(
                                                                team,
                                                                post.name(),
                                                                post.period().from()),
                                                        post)));
        return found;
    }

    private static String key(TeamImportRepository.Known team, PostDraft draft) {
        return key(team.id(), draft.getPlace(), draft.getSince());
    }

    private static String key(UUID team, String name, LocalDate since) {
        return team + " " + since + " " + name.toLowerCase(Locale.ROOT);
    }
}
