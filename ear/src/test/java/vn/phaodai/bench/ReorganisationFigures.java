package vn.phaodai.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.phaodai.kernel.BusinessClock;

/** How long a reorganisation of the whole city takes. */
final class ReorganisationFigures {

    private final Subject subject;
    private final List<Comparison> results;

    ReorganisationFigures(Subject subject, List<Comparison> results) {
        this.subject = subject;
        this.results = results;
    }

    /** 441 units become 168: the city's wards, and made-up ones beside them. */
    void wholeCity() throws Exception {
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        String hr = subject.token("hr");
        List<String> codes =
                new ArrayList<>(
                        subject.column(
                                """
                                select u.code from kernel.unit u join kernel.unit_shape s on s.unit_id = u.id
                                where u.valid_to is null and s.valid_to is null and s.kind not in ('CITY', 'DISTRICT')
                                order by 1
                                """));
        StringBuilder more = new StringBuilder("code,name,parent_code,level,valid_from\n");
        for (int i = codes.size(); i < 441; i++) {
            codes.add("BX-%03d".formatted(i));
            more.append("BX-%03d,Xã Thử %d,Q12,WARD,2021-01-01\n".formatted(i, i));
        }
        StringBuilder links = new StringBuilder("old_code,new_code,part\n");
        StringBuilder units = new StringBuilder("code,name,parent_code,level,valid_from\n");
        for (int i = 0; i < 168; i++) {
            units.append("NX-%03d,Phường Mới %d,CATP,WARD,%s\n".formatted(i, i, today));
        }
        for (int i = 0; i < 441; i++) {
            links.append("%s,NX-%03d,FULL\n".formatted(codes.get(i), i * 168 / 441));
        }
        double seconds;
        try (Wire wire = subject.wire()) {
            String admin = Subject.bearer(subject.token("admin"));
            String preview =
                    Subject.json(
                                    wire.file(
                                            Subject.API + "/unit-imports",
                                            admin,
                                            more.toString(),
                                            200))
                            .getString("id");
            wire.post(Subject.API + "/unit-imports/" + preview + "/confirmation", admin, "", 200);
            String id =
                    Subject.json(
                                    wire.post(
                                            Subject.API + "/reorganisations",
                                            Subject.bearer(hr),
                                            """
                                    {"title":"Thử","effectiveOn":"%s","decisionNumber":"1/QĐ","decisionDate":"%s"}
                                    """
                                                    .formatted(today, today),
                                            201))
                            .getString("id");
            String path = Subject.API + "/reorganisations/" + id;
            wire.file(path + "/units", Subject.bearer(hr), units.toString(), 200);
            wire.file(path + "/links", Subject.bearer(hr), links.toString(), 200);
            wire.post(path + "/proposal", Subject.bearer(hr), "", 200);
            String second = Subject.bearer(subject.token("hr.2"));
            long before = System.nanoTime();
            wire.post(path + "/approval", second, "{}", 200);
            Subject.await(wire, path, hr, "APPLIED");
            seconds = (System.nanoTime() - before) / 1e9;
        }
        results.add(
                Comparison.limit(
                        "Reorganisation of 441 units into 168, approved to applied",
                        seconds,
                        20,
                        "s"));
    }
}
