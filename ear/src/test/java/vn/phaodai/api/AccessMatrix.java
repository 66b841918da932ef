package vn.phaodai.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may call what: the one place where it is written down for people, and what the tests hold
 * against the running system. One line an operation:
 *
 * <pre>
 * operation | accounts that may | status they get | body
 * </pre>
 *
 * All other accounts get 403, {@link Strangers} among them: everybody is every person to whom some
 * task is given. Nobody gets 401. Bodies are chosen so that nothing changes: a caller who may is
 * told what is wrong with them (422, 428), one who may not is refused before (403). {@code
 * {officer}} and the like stand for things in the caller's scope.
 */
final class AccessMatrix {

    static final List<String> ACCOUNTS =
            List.of(
                    "hr",
                    "leadership",
                    "auditor",
                    "admin",
                    "commander.q1",
                    "ward.q1",
                    "registrar.q1",
                    "officer.q1");

    private static final String FILE = "no,such,header";
    private static final String EVERYBODY = "everybody";
    private static final String COMMANDING = "hr, leadership, commander.q1, ward.q1";
    private static final String REPORTING = COMMANDING + ", auditor";
    private static final String STAFF = COMMANDING + ", registrar.q1, officer.q1";

    /**
     * @param operation as {@code GET /officers/{id}}
     * @param path with the things to fill in
     * @param allowed accounts that may
     * @param status what they get
     * @param body sent with it; null for none
     */
    record Call(String operation, String path, Set<String> allowed, int status, String body) {

        /** Files are bodies themselves. */
        String contentType() {
            return FILE.equals(body) ? "text/csv" : "application/json";
        }

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }
    }

    private final Map<String, Call> calls = new LinkedHashMap<>();

    AccessMatrix() {
        read("GET /me", EVERYBODY, 200);
        read("GET /me/officer", STAFF, 200);
        read("GET /me/postings", STAFF, 200);
        read("GET /units", EVERYBODY, 200);
        read("GET /units/{id}", "/units/{unit}", EVERYBODY, 200);
        read("GET /units/{id}/history", "/units/{unit}/history", EVERYBODY, 200);
        read("GET /ranks", EVERYBODY, 200);
        read("GET /positions", EVERYBODY, 200);
        read("GET /officers", COMMANDING, 200);
        read("GET /officers/count", COMMANDING, 200);
        read("GET /officers/{id}", "/officers/{officer}", COMMANDING, 200);
        read("GET /officers/{id}/postings", "/officers/{officer}/postings", COMMANDING, 200);
        write("POST /officers", "/officers", "hr", 422, "{}");
        write("PATCH /officers/{id}", "/officers/{officer}", "hr", 428, "{}");
        read("GET /strength", COMMANDING, 200);
        read("GET /strength/positions", COMMANDING, 200);
        read("GET /strength/explanation", COMMANDING, 200);
        read("GET /strength/explanation/people", COMMANDING, 200);
        read("GET /strength/trend", COMMANDING, 200);
        read("GET /establishment", COMMANDING, 200);
        read(
                "GET /establishment/{unitId}/history",
                "/establishment/{unit}/history",
                COMMANDING,
                200);
        read("GET /transfers", COMMANDING, 200);
        read("GET /transfers/{id}", "/transfers/{nothing}", COMMANDING, 404);
        read("GET /transfers/{id}/decision", "/transfers/{nothing}/decision", COMMANDING, 404);
        write("POST /transfers", "/transfers", "hr, commander.q1", 422, "{}");
        write("POST /transfers/preview", "/transfers/preview", "hr, commander.q1", 422, "{}");
        write(
                "POST /transfers/{id}/approval",
                "/transfers/{nothing}/approval",
                "hr, leadership",
                404,
                "{}");
        write(
                "POST /transfers/{id}/withdrawal",
                "/transfers/{nothing}/withdrawal",
                "hr, commander.q1",
                404,
                "{}");
        // promotions and retirements
        read("GET /promotions", COMMANDING, 200);
        read("GET /promotions/count", COMMANDING, 200);
        read("GET /promotions/outlook", COMMANDING, 200);
        read("GET /promotions/rules", COMMANDING, 200);
        write("POST /promotions/rules", "/promotions/rules", "hr", 422, "{}");
        read("GET /promotions/{officerId}", "/promotions/{officer}", COMMANDING, 200);
        read("GET /promotion-rounds", COMMANDING, 200);
        read("GET /promotion-rounds/{id}", "/promotion-rounds/{nothing}", COMMANDING, 404);
        read(
                "GET /promotion-rounds/{id}/candidates",
                "/promotion-rounds/{nothing}/candidates",
                COMMANDING,
                404);
        write("POST /promotion-rounds", "/promotion-rounds", "hr", 422, "{}");
        write(
                "POST /promotion-rounds/{id}/candidates",
                "/promotion-rounds/{nothing}/candidates",
                "hr",
                404,
                "");
        write(
                "POST /promotion-rounds/{id}/proposals",
                "/promotion-rounds/{nothing}/proposals",
                "hr, commander.q1, ward.q1",
                404,
                "{}");
        write(
                "POST /promotion-rounds/{id}/review",
                "/promotion-rounds/{nothing}/review",
                "hr",
                404,
                "");
        write(
                "POST /promotion-rounds/{id}/verdicts",
                "/promotion-rounds/{nothing}/verdicts",
                "hr",
                404,
                "{}");
        write(
                "POST /promotion-rounds/{id}/decision",
                "/promotion-rounds/{nothing}/decision",
                "hr",
                404,
                "{}");
        write(
                "POST /promotion-rounds/{id}/cancellation",
                "/promotion-rounds/{nothing}/cancellation",
                "hr",
                404,
                "{}");
        read("GET /retirements", COMMANDING, 200);
        read("GET /retirements/count", COMMANDING, 200);
        read("GET /retirements/outlook", COMMANDING, 200);
        write("POST /retirements/decision", "/retirements/decision", "hr", 422, "{}");
        // files of records
        // the officer is officer.q1, who sees the own documents
        read(
                "GET /officers/{id}/attachments",
                "/officers/{officer}/attachments",
                COMMANDING + ", officer.q1",
                200);
        write(
                "POST /officers/{id}/attachments",
                "/officers/{officer}/attachments",
                "hr",
                422,
                FILE);
        read(
                "GET /transfers/{id}/attachments",
                "/transfers/{nothing}/attachments",
                COMMANDING,
                404);
        write(
                "POST /transfers/{id}/attachments",
                "/transfers/{nothing}/attachments",
                COMMANDING,
                404,
                FILE);
        read("GET /attachments/{id}", "/attachments/{document}", COMMANDING + ", officer.q1", 200);
        read(
                "GET /attachments/{id}/content",
                "/attachments/{document}/content",
                COMMANDING + ", officer.q1",
                200);
        read("DELETE /attachments/{id}", "/attachments/{document}", "hr", 428);
        // decisions
        read("GET /decisions", COMMANDING, 200);
        read("GET /decisions/{id}", "/decisions/{nothing}", COMMANDING, 404);
        read("GET /decisions/{id}/lines", "/decisions/{nothing}/lines", COMMANDING, 404);
        read(
                "GET /decisions/{id}/preview",
                "/decisions/{nothing}/preview",
                "hr, leadership, commander.q1",
                404);
        read(
                "GET /decisions/{id}/attachments",
                "/decisions/{nothing}/attachments",
                COMMANDING,
                404);
        write(
                "POST /decisions/{id}/attachments",
                "/decisions/{nothing}/attachments",
                COMMANDING,
                404,
                FILE);
        write("POST /decisions", "/decisions", "hr, commander.q1", 422, "{}");
        write("PATCH /decisions/{id}", "/decisions/{nothing}", "hr, commander.q1", 404, "{}");
        write(
                "POST /decisions/{id}/lines",
                "/decisions/{nothing}/lines",
                "hr, commander.q1",
                404,
                "{}");
        read(
                "GET /decisions/{id}/lines/{lineId}",
                "/decisions/{nothing}/lines/{nothing}",
                COMMANDING,
                404);
        write(
                "PATCH /decisions/{id}/lines/{lineId}",
                "/decisions/{nothing}/lines/{nothing}",
                "hr, commander.q1",
                404,
                "{}");
        write(
                "PATCH /decisions/{id}/lines",
                "/decisions/{nothing}/lines",
                "hr, commander.q1",
                404,
                "{}");
        read(
                "DELETE /decisions/{id}/lines/{lineId}",
                "/decisions/{nothing}/lines/{nothing}",
                "hr, commander.q1",
                404);
        for (String step : new String[] {"proposal", "reopening"}) {
            write(
                    "POST /decisions/{id}/" + step,
                    "/decisions/{nothing}/" + step,
                    "hr, commander.q1",
                    404,
                    "");
        }
        write(
                "POST /decisions/{id}/approval",
                "/decisions/{nothing}/approval",
                "hr, leadership",
                404,
                "{}");
        write(
                "POST /decisions/{id}/withdrawal",
                "/decisions/{nothing}/withdrawal",
                "hr, commander.q1",
                404,
                "{}");
        write(
                "POST /decisions/{id}/revocation",
                "/decisions/{nothing}/revocation",
                "hr",
                422,
                "{}");
        // accounts
        read("GET /account-differences", "admin", 200);
        write(
                "POST /account-differences/{account}/mending",
                "/account-differences/{nothing}/mending",
                "admin",
                404,
                "");
        String printing = STAFF + ", auditor";
        write("POST /report-runs", "/report-runs", printing, 422, "{}");
        read("GET /report-runs", printing, 200);
        read("GET /report-runs/catalogue", REPORTING, 200);
        read("GET /report-runs/{id}", "/report-runs/{nothing}", printing, 404);
        read("DELETE /report-runs/{id}", "/report-runs/{nothing}", printing, 404);
        read("GET /report-runs/{id}/file", "/report-runs/{nothing}/file", printing, 404);
        read("GET /audit", "auditor", 200);
        read("GET /audit/{id}", "/audit/{nothing}", "auditor", 404);
        read("GET /notices", EVERYBODY, 200);
        read("GET /notices/count", EVERYBODY, 200);
        write("POST /notices/{id}/reading", "/notices/{nothing}/reading", EVERYBODY, 204, "");
        write("POST /notices/reading", "/notices/reading", EVERYBODY, 204, "");
        read("GET /calendar", EVERYBODY, 200);
        read("GET /calendar/{day}", "/calendar/2026-01-01", EVERYBODY, 200);
        write("PUT /calendar/{day}", "/calendar/2026-01-01", "admin", 428, "{}");
        read("DELETE /calendar/{day}", "/calendar/2026-01-01", "admin", 428);
        write("POST /unit-changes", "/unit-changes", "admin", 422, "{}");
        write("POST /unit-changes/preview", "/unit-changes/preview", "admin", 422, "{}");
        for (String change : new String[] {"renaming", "moving", "reshaping", "ending"}) {
            write(
                    "POST /unit-changes/{id}/" + change,
                    "/unit-changes/{unit}/" + change,
                    "admin",
                    422,
                    "{}");
        }
        upload("POST /unit-imports", "admin");
        read("GET /unit-imports/{id}", "/unit-imports/{nothing}", "admin", 404);
        write(
                "POST /unit-imports/{id}/confirmation",
                "/unit-imports/{nothing}/confirmation",
                "admin",
                404,
                "");
        read("GET /imports", EVERYBODY, 200);
        read("GET /imports/kinds", EVERYBODY, 200);
        read("GET /imports/template", "/imports/template?kind=force.officer", "hr", 200);
        write("POST /imports", "/imports?kind=force.officer", "hr", 422, FILE);
        read("GET /imports/{id}", "/imports/{nothing}", EVERYBODY, 404);
        read("GET /imports/{id}/rows", "/imports/{nothing}/rows", EVERYBODY, 404);
        read("GET /imports/{id}/mending", "/imports/{nothing}/mending", EVERYBODY, 404);
        reorganisations();
        establishments();
        for (String step : new String[] {"storing", "checking"}) {
            write("POST /imports/{id}/" + step, "/imports/{nothing}/" + step, EVERYBODY, 404, "");
        }
        // lists as files
        read("GET /officers/file", "/officers/file?unitId={unit}", COMMANDING, 200);
        read("GET /decisions/file", "/decisions/file?unitId={unit}", COMMANDING, 200);
        read("GET /leave", COMMANDING, 200);
        read("GET /leave/file", "/leave/file?unitId={unit}", COMMANDING, 200);
        read("GET /list-exports", COMMANDING, 200);
        write(
                "POST /list-exports",
                "/list-exports",
                COMMANDING,
                422,
                "{\"filters\":{\"nothing\":\"x\"}}");
        read("GET /list-exports/{id}", "/list-exports/{nothing}", COMMANDING, 404);
        read("GET /list-exports/{id}/file", "/list-exports/{nothing}/file", COMMANDING, 404);
        teams();
        readiness();
        rosters();
        careers();
        strengthening();
        read("GET /approvals", EVERYBODY, 200);
        read("GET /approvals/{id}", "/approvals/{nothing}", EVERYBODY, 404);
        write(
                "POST /approvals/{id}/decision",
                "/approvals/{nothing}/decision",
                EVERYBODY,
                404,
                "{}");
        write(
                "POST /approvals/{id}/withdrawal",
                "/approvals/{nothing}/withdrawal",
                EVERYBODY,
                404,
                "{}");
    }

    /** Neighbourhoods and their security teams. */
    private void teams() {
        String keeping = "hr, commander.q1, ward.q1";
        String running = "hr, ward.q1";
        read("GET /teams", COMMANDING, 200);
        read("GET /teams/residents/file", "/teams/residents/file?unitId={unit}", COMMANDING, 200);
        read("GET /teams/posts/file", "/teams/posts/file?unitId={unit}", COMMANDING, 200);
        read("GET /teams/file", "/teams/file?unitId={unit}", COMMANDING, 200);
        write("POST /teams", "/teams", keeping, 422, "{}");
        read("GET /teams/{id}", "/teams/{nothing}", COMMANDING, 404);
        write("PATCH /teams/{id}", "/teams/{nothing}", keeping, 404, "{}");
        for (String part : new String[] {"residents", "posts", "members"}) {
            read("GET /teams/{id}/" + part, "/teams/{nothing}/" + part, COMMANDING, 404);
        }
        for (String step : new String[] {"ending", "establishing", "residents", "posts"}) {
            write("POST /teams/{id}/" + step, "/teams/{nothing}/" + step, keeping, 404, "{}");
        }
        write(
                "POST /teams/{id}/posts/{post}/ending",
                "/teams/{nothing}/posts/{nothing}/ending",
                keeping,
                404,
                "{}");
        read("GET /team-members", COMMANDING, 200);
        read("GET /team-members/file", "/team-members/file?unitId={unit}", running, 200);
        write("POST /team-members", "/team-members", running, 422, "{}");
        read("GET /team-members/{id}", "/team-members/{nothing}", COMMANDING, 404);
        write("PATCH /team-members/{id}", "/team-members/{nothing}", running, 404, "{}");
        read(
                "GET /team-members/{id}/positions",
                "/team-members/{nothing}/positions",
                COMMANDING,
                404);
        for (String step : new String[] {"positions", "leaving"}) {
            write(
                    "POST /team-members/{id}/" + step,
                    "/team-members/{nothing}/" + step,
                    running,
                    404,
                    "{}");
        }
        read("GET /team-nights", COMMANDING, 422);
        read("GET /team-nights/file", running, 422);
        write("POST /team-nights", "/team-nights", running, 422, "{}");
        read("GET /team-allowances", COMMANDING, 200);
        write("POST /team-allowances", "/team-allowances", running, 422, "{}");
        for (String part : new String[] {"", "/lines", "/editions", "/reproduction"}) {
            read(
                    "GET /team-allowances/{id}" + part,
                    "/team-allowances/{nothing}" + part,
                    COMMANDING,
                    404);
        }
        for (String step : new String[] {"proposal", "withdrawal"}) {
            write(
                    "POST /team-allowances/{id}/" + step,
                    "/team-allowances/{nothing}/" + step,
                    running,
                    404,
                    "");
        }
        write(
                "POST /team-allowances/{id}/approval",
                "/team-allowances/{nothing}/approval",
                "hr, commander.q1",
                404,
                "{}");
        read("GET /team-rules", COMMANDING, 200);
        write("POST /team-rules", "/team-rules", "hr", 422, "{}");
    }

    /** Readiness of wards. */
    private void readiness() {
        String answering = "hr, commander.q1, ward.q1";
        read("GET /readiness", COMMANDING, 200);
        read("GET /readiness/items", COMMANDING, 200);
        write("POST /readiness/items", "/readiness/items", "hr", 422, "{}");
        write("POST /readiness/questions", "/readiness/questions", "hr", 422, "{}");
        write(
                "POST /readiness/questions/{code}/end",
                "/readiness/questions/NONE/end",
                "hr",
                422,
                "{}");
        read("GET /readiness/{unitId}", "/readiness/{unit}", COMMANDING, 200);
        read("GET /readiness/{unitId}/snapshots", "/readiness/{unit}/snapshots", COMMANDING, 200);
        write(
                "POST /readiness/{unitId}/snapshots",
                "/readiness/{unit}/snapshots",
                "hr, commander.q1",
                422,
                "{}");
        write(
                "POST /readiness/{unitId}/answers",
                "/readiness/{unit}/answers",
                answering,
                422,
                "{}");
        read(
                "GET /readiness/answers/file",
                "/readiness/answers/file?unitId={unit}",
                COMMANDING,
                200);
        read("GET /readiness/answers/{id}", "/readiness/answers/{nothing}", COMMANDING, 404);
        read(
                "GET /readiness/answers/{id}/attachments",
                "/readiness/answers/{nothing}/attachments",
                COMMANDING,
                404);
        write(
                "POST /readiness/answers/{id}/attachments",
                "/readiness/answers/{nothing}/attachments",
                COMMANDING,
                404,
                FILE);
        read("GET /readiness/snapshots/{id}", "/readiness/snapshots/{nothing}", COMMANDING, 404);
        read(
                "GET /readiness/snapshots/{id}/lines",
                "/readiness/snapshots/{nothing}/lines",
                COMMANDING,
                404);
    }

    private void establishments() {
        String one = "/establishments/{nothing}";
        read("GET /establishments", COMMANDING, 200);
        write("POST /establishments", "/establishments", "hr", 422, "{}");
        read("GET /establishments/{id}", one, COMMANDING, 404);
        read("GET /establishments/{id}/figures", one + "/figures", COMMANDING, 404);
        read("GET /establishments/{id}/workbook", one + "/workbook", COMMANDING, 404);
        write("PATCH /establishments/{id}", one, "hr", 404, "{}");
        read("GET /establishments/{id}/attachments", one + "/attachments", COMMANDING, 404);
        write("POST /establishments/{id}/attachments", one + "/attachments", COMMANDING, 404, FILE);
        for (String change : new String[] {"figures", "bulk-changes"}) {
            write("POST /establishments/{id}/" + change, one + "/" + change, "hr", 404, "{}");
        }
        for (String step : new String[] {"refresh", "proposal", "withdrawal"}) {
            write("POST /establishments/{id}/" + step, one + "/" + step, "hr", 404, "");
        }
        write(
                "POST /establishments/{id}/revocation",
                one + "/revocation",
                "hr",
                404,
                "{\"reason\":\"x\"}");
        write("POST /establishments/{id}/approval", one + "/approval", "hr, leadership", 404, "{}");
    }

    private void reorganisations() {
        String one = "/reorganisations/{nothing}";
        String readers = "admin, hr, leadership";
        read("GET /reorganisations", readers, 200);
        write("POST /reorganisations", "/reorganisations", "admin, hr", 422, "{}");
        read("GET /reorganisations/{id}", one, readers, 404);
        write("PATCH /reorganisations/{id}", one, "admin, hr", 428, "{}");
        for (String part : new String[] {"links", "units", "forecast"}) {
            read("GET /reorganisations/{id}/" + part, one + "/" + part, readers, 404);
        }
        for (String file : new String[] {"links", "units"}) {
            read(
                    "GET /reorganisations/{id}/" + file + "/file",
                    one + "/" + file + "/file",
                    readers,
                    404);
            write("POST /reorganisations/{id}/" + file, one + "/" + file, "admin, hr", 404, FILE);
            read(
                    "DELETE /reorganisations/{id}/" + file + "/{number}",
                    one + "/" + file + "/1",
                    "admin, hr",
                    428);
        }
        write("POST /reorganisations/{id}/operations", one + "/operations", "admin, hr", 404, "{}");
        for (String step : new String[] {"proposal", "withdrawal"}) {
            write("POST /reorganisations/{id}/" + step, one + "/" + step, "admin, hr", 404, "");
        }
        write(
                "POST /reorganisations/{id}/approval",
                one + "/approval",
                "hr, leadership",
                404,
                "{}");
        read("GET /reorganisations/{id}/work", one + "/work", "hr", 404);
        read("GET /reorganisations/{id}/work/file", one + "/work/file", "hr", 404);
        write("POST /reorganisations/{id}/work", one + "/work", "hr", 404, "{}");
        read("GET /reorganisations/former-names", readers, 200);
        write(
                "POST /reorganisations/former-names",
                "/reorganisations/former-names",
                "admin",
                422,
                "{}");
    }

    private void careers() {
        read("GET /me/corrections", STAFF, 200);
        write("POST /me/corrections", "/me/corrections", STAFF, 422, "{}");
        write(
                "POST /me/corrections/{id}/withdrawal",
                "/me/corrections/{nothing}/withdrawal",
                STAFF,
                404,
                "");
        read("GET /corrections/{id}", "/corrections/{nothing}", STAFF, 404);
        read("GET /corrections/{id}/attachments", "/corrections/{nothing}/attachments", STAFF, 404);
        write(
                "POST /corrections/{id}/attachments",
                "/corrections/{nothing}/attachments",
                STAFF,
                404,
                FILE);
        read("GET /me/decisions", STAFF, 200);
        read("GET /me/leave", STAFF, 200);
        write("POST /me/leave", "/me/leave", STAFF, 422, "{}");
        read("GET /officers/{id}/leave", "/officers/{officer}/leave", COMMANDING, 200);
        write(
                "POST /officers/{id}/leave",
                "/officers/{officer}/leave",
                "hr, commander.q1, ward.q1",
                422,
                "{}");
        write("POST /leave/{id}/withdrawal", "/leave/{nothing}/withdrawal", STAFF, 404, "");
        write(
                "POST /leave/{id}/cancellation",
                "/leave/{nothing}/cancellation",
                "hr, commander.q1, ward.q1",
                404,
                "{}");
        write(
                "POST /leave/{id}/ending",
                "/leave/{nothing}/ending",
                "hr, commander.q1, ward.q1",
                404,
                "{}");
        read("GET /handovers", COMMANDING, 200);
        read("GET /me/handovers", STAFF, 200);
        read("GET /handovers/{id}", "/handovers/{nothing}", STAFF, 404);
        write("POST /handovers", "/handovers", "hr, commander.q1, ward.q1", 422, "{}");
        String item = "/handovers/{id}/items/{kind}/";
        String nothing = "/handovers/{nothing}/items/BEAT/";
        write("POST " + item + "giving", nothing + "giving", STAFF, 404, "{}");
        write(
                "POST " + item + "taking",
                nothing + "taking",
                "hr, commander.q1, ward.q1",
                404,
                "{}");
        write(
                "POST " + item + "return",
                nothing + "return",
                "hr, commander.q1, ward.q1",
                404,
                "{}");
        write(
                "POST /handovers/{id}/cancellation",
                "/handovers/{nothing}/cancellation",
                "hr, commander.q1, ward.q1",
                404,
                "{}");
        String grades = "/units/{unit}/evaluations/2024";
        read("GET /units/{id}/evaluations/{year}", grades, COMMANDING, 200);
        write(
                "POST /units/{id}/evaluations/{year}",
                grades,
                "hr, commander.q1, ward.q1",
                200,
                "{}");
        read("GET /handover-kinds", "hr", 200);
        write("POST /handover-kinds", "/handover-kinds", "hr", 422, "{}");
        write(
                "POST /handover-kinds/{code}/versions",
                "/handover-kinds/NONE/versions",
                "hr",
                422,
                "{}");
        write("POST /handover-kinds/{code}/end", "/handover-kinds/NONE/end", "hr", 422, "{}");
        read("GET /career-parameters", "hr", 200);
        write("POST /career-parameters", "/career-parameters", "hr", 422, "{}");
        // of the ward's officers, the first is officer.q1, who sees the own ones
        read(
                "GET /officers/{id}/photos",
                "/officers/{officer}/photos",
                COMMANDING + ", officer.q1",
                200);
        write("POST /officers/{id}/photos", "/officers/{officer}/photos", "hr", 422, FILE);
        read("GET /register-exports", "hr", 200);
        String evaluations = "/register-exports/file?register=evaluations&unitId={unit}";
        read("GET /register-exports/file", evaluations, "hr", 200);
        write("POST /register-exports", "/register-exports", "hr", 422, "{}");
        read("GET /register-exports/{id}", "/register-exports/{nothing}", "hr", 404);
        read("GET /register-exports/{id}/file", "/register-exports/{nothing}/file", "hr", 404);
        read("GET /expiring-qualifications", COMMANDING, 200);
        read("GET /record-quality", "hr", 200);
        read("GET /record-quality/units", "hr", 200);
        write("POST /record-quality/phones", "/record-quality/phones", "hr", 422, "{}");
        String skills = "/officers/{officer}/career/skills";
        read("GET /career-choices", EVERYBODY, 200);
        read("GET /me/career/{register}", "/me/career/skills", STAFF, 200);
        read("GET /me/identity-versions", STAFF, 200);
        read(
                "GET /officers/{id}/identity-versions",
                "/officers/{officer}/identity-versions",
                COMMANDING,
                200);
        read("GET /officers/{id}/career/{register}", skills, COMMANDING, 200);
        read(
                "GET /officers/{id}/career/{register}/versions",
                skills + "/versions",
                COMMANDING,
                200);
        write("POST /officers/{id}/career/{register}", skills, "hr", 422, "{}");
        read(
                "GET /officers/{id}/career/{register}/{entry}",
                skills + "/{nothing}",
                COMMANDING,
                404);
        write(
                "PUT /officers/{id}/career/{register}/{entry}",
                skills + "/{nothing}",
                "hr",
                428,
                "{}");
        write(
                "POST /officers/{id}/career/{register}/{entry}/striking",
                skills + "/{nothing}/striking",
                "hr",
                428,
                "{}");
    }

    private void strengthening() {
        String readers = COMMANDING + ", auditor";
        String some = "/strengthening-plans/{nothing}";
        read("GET /strengthening-plans", readers, 200);
        String planners = "hr, commander.q1";
        write("POST /strengthening-plans", "/strengthening-plans", planners, 422, "{}");
        read("GET /strengthening-plans/rules", readers, 200);
        write("POST /strengthening-plans/rules", "/strengthening-plans/rules", "hr", 422, "{}");
        for (String part : new String[] {"positions", "covers"}) {
            read("GET /strengthening-plans/" + part, readers, 200);
            write(
                    "POST /strengthening-plans/" + part,
                    "/strengthening-plans/" + part,
                    "hr",
                    422,
                    "{}");
        }
        read("GET /strengthening-plans/comparison", readers, 422);
        read("GET /strengthening-plans/{id}", some, readers, 404);
        for (String part : new String[] {"moves", "moves/file", "gaps", "rules", "pins"}) {
            read("GET /strengthening-plans/{id}/" + part, some + "/" + part, readers, 404);
        }
        write("POST /strengthening-plans/{id}/pins", some + "/pins", planners, 404, "{}");
        write(
                "POST /strengthening-plans/{id}/pins/{officerId}/removal",
                some + "/pins/{nothing}/removal",
                planners,
                404,
                "");
        write("POST /strengthening-plans/{id}/runs", some + "/runs", planners, 404, "{}");
        write("POST /strengthening-plans/{id}/stop", some + "/stop", planners, 404, "");
        write("POST /strengthening-plans/{id}/decision", some + "/decision", planners, 404, "{}");
        String stating = "hr, commander.q1, ward.q1, registrar.q1, officer.q1";
        read("GET /move-statements", stating, 200);
        read("GET /move-statements/file", "/move-statements/file", "hr", 200);
        write("POST /move-statements", "/move-statements", stating, 422, "{}");
        write(
                "POST /move-statements/{id}/ending",
                "/move-statements/{nothing}/ending",
                stating,
                404,
                "");
    }

    private void rosters() {
        String planners = "hr, commander.q1, ward.q1";
        String some = "/rosters/{nothing}";
        read("GET /rosters", STAFF, 200);
        write("POST /rosters", "/rosters", planners, 422, "{}");
        read("GET /rosters/due", "/rosters/due", planners, 200);
        read("GET /rosters/rules", STAFF, 200);
        write("POST /rosters/rules", "/rosters/rules", "hr", 422, "{}");
        read("GET /rosters/ledger", STAFF, 200);
        read("GET /rosters/ledger/file", COMMANDING, 200);
        read("GET /rosters/{id}", some, STAFF, 404);
        read("GET /rosters/{id}/duties", some + "/duties", STAFF, 404);
        read("GET /rosters/{id}/violations", some + "/violations", STAFF, 404);
        read("GET /rosters/{id}/file", some + "/file", COMMANDING, 404);
        read(
                "GET /rosters/{id}/duties/{dutyId}/takers",
                some + "/duties/{nothing}/takers",
                planners,
                404);
        write("PUT /rosters/{id}/duties/{dutyId}", some + "/duties/{nothing}", planners, 428, "{}");
        write("POST /rosters/{id}/publication", some + "/publication", planners, 428, "{}");
        write("POST /rosters/{id}/standby", some + "/standby", planners, 428, "");
        write("POST /rosters/{id}/freezing", some + "/freezing", planners, 428, "");
        read("DELETE /rosters/{id}", some, planners, 428);
        read("GET /roster-runs", planners, 200);
        write("POST /roster-runs", "/roster-runs", planners, 422, "{}");
        read("GET /roster-runs/{id}", "/roster-runs/{nothing}", planners, 404);
        write(
                "POST /roster-runs/{id}/cancellation",
                "/roster-runs/{nothing}/cancellation",
                planners,
                404,
                "");
        read("GET /shifts", COMMANDING, 200);
        write("POST /shifts", "/shifts", planners, 422, "{}");
        read("GET /shifts/file", "/shifts/file", COMMANDING, 200);
        write("POST /shifts/copies", "/shifts/copies", planners, 404, "{}");
        write("PUT /shifts/{id}", "/shifts/{nothing}", planners, 428, "{}");
        write("POST /shifts/{id}/ending", "/shifts/{nothing}/ending", planners, 428, "{}");
        String ordering = "leadership, commander.q1, ward.q1";
        read("GET /standbys", COMMANDING, 200);
        read("GET /standbys/unready", COMMANDING, 200);
        read("GET /standbys/file", "/standbys/file?unitId={unit}", COMMANDING, 200);
        write("POST /standbys", "/standbys", ordering, 422, "{}");
        write("POST /standbys/{id}/lifting", "/standbys/{nothing}/lifting", ordering, 404, "");
        String serving = planners + ", registrar.q1, officer.q1";
        read("GET /duty-changes", serving, 200);
        write("POST /duty-changes", "/duty-changes", serving, 422, "{}");
        read("GET /duty-changes/takers", "/duty-changes/takers", serving, 422);
        read("GET /duty-changes/exchanges", "/duty-changes/exchanges", serving, 422);
        read("GET /duty-changes/{id}", "/duty-changes/{nothing}", serving, 404);
        read("GET /duty-changes/{id}/moves", "/duty-changes/{nothing}/moves", planners, 404);
        write(
                "POST /duty-changes/{id}/approval",
                "/duty-changes/{nothing}/approval",
                planners,
                404,
                "{}");
        write(
                "POST /duty-changes/{id}/withdrawal",
                "/duty-changes/{nothing}/withdrawal",
                serving,
                404,
                "");
        String onDuty = "commander.q1, ward.q1, registrar.q1, officer.q1";
        read("GET /duty-handovers", onDuty, 200);
        write("POST /duty-handovers", "/duty-handovers", onDuty, 422, "{}");
        write(
                "POST /duty-handovers/{id}/receipt",
                "/duty-handovers/{nothing}/receipt",
                onDuty,
                404,
                "");
        read("GET /me/duties", STAFF, 200);
        read("GET /me/duties/burden", STAFF, 200);
        read("GET /me/duties/feed", STAFF, 200);
        write("POST /me/duties/feed", "/me/duties/feed", STAFF, 200, "");
        read("DELETE /me/duties/feed", STAFF, 204);
    }

    Map<String, Call> calls() {
        return Map.copyOf(calls);
    }

    private void read(String operation, String accounts, int status) {
        read(operation, operation.substring(operation.indexOf(' ') + 1), accounts, status);
    }

    private void read(String operation, String path, String accounts, int status) {
        write(operation, path, accounts, status, null);
    }

    private void upload(String operation, String accounts) {
        write(operation, operation.substring(operation.indexOf(' ') + 1), accounts, 422, FILE);
    }

    private void write(String operation, String path, String accounts, int status, String body) {
        Set<String> allowed =
                accounts.equals(EVERYBODY)
                        ? Set.copyOf(ACCOUNTS)
                        : Arrays.stream(accounts.split(", ")).collect(Collectors.toSet());
        calls.put(operation, new Call(operation, path, allowed, status, body));
    }
}
