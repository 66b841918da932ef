package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.RecordedRead;
import vn.phaodai.reporting.print.PaperLanguage;

/** Reads the views and functions of careers that the force publishes. */
@ApplicationScoped
class CareerDataRepository {

    private static final String PERSON =
            """
            select o.unit_id, o.service_number, o.full_name, o.birth_date, o.sex, o.rank_$lang, o.rank_since, o.position_$lang,
                o.posted_since, o.personal_id_masked\
            """;
    private static final String OF =
            " from force.report_officer o where o.id = :id and {scope:o.unit_id}";
    private static final String EXPIRIES =
            """
            from force.report_expiry(cast(:at as date)) x
            join force.report_officer o on o.id = x.officer_id
            left join force.rank_at(cast(:at as date)) h on h.officer_id = x.officer_id
            left join force.rank r on r.code = h.rank
            join force.position p on p.code = x.position
            where {scope:x.unit_id}
            """;

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

    Optional<CareerData.Person> look(Caller caller, UUID officer) {
        String sql =
                in(PaperLanguage.VI, PERSON)
                        + ", "
                        + RecordedRead.column("officer", "o.unit_id", "o.id", "o.service_number")
                        + OF;
        return RecordedRead.by(
                        caller, null, caller.scope().query(entityManager, sql).set("id", officer))
                .first(CareerDataRepository::person);
    }

    @Unscoped("The caller's own record, known by the account that was signed in with")
    Optional<CareerData.Person> own(Caller caller, UUID officer) {
        return new ListQuery(
                        entityManager,
                        in(PaperLanguage.VI, PERSON)
                                + """
                                 from force.report_officer o
                                join force.report_account a on a.officer_id = o.id
                                where o.id = :id and a.account = :account
                                """)
                .set("id", officer)
                .set("account", caller.username())
                .first(CareerDataRepository::person);
    }

    Optional<CareerData.Person> person(Scope scope, UUID officer, PaperLanguage language) {
        return scope.query(entityManager, in(language, PERSON + OF))
                .set("id", officer)
                .first(CareerDataRepository::person);
    }

    List<CareerData.Entry> career(Scope scope, UUID officer, PaperLanguage language) {
        return scope.query(
                        entityManager,
                        in(
                                language,
                                """
                        select c.section, c.since, c.until, c.unit_id, c.content_$lang, c.decision_number, c.decision_date,
                            c.source_$lang
                        from force.report_career c
                        join force.report_officer o on o.id = c.officer_id
                        where c.officer_id = :id and {scope:o.unit_id}
                        order by array_position(array['POSTINGS', 'RANKS', 'SALARIES', 'QUALIFICATIONS', 'LANGUAGES', 'SKILLS',
                            'EVALUATIONS', 'COMMENDATIONS'], c.section), c.since desc, c.content_$lang
                        """))
                .set("id", officer)
                .list(
                        row ->
                                new CareerData.Entry(
                                        row.text(0),
                                        row.date(1),
                                        row.date(2),
                                        row.uuid(3),
                                        row.text(4),
                                        row.text(5),
                                        row.date(6),
                                        row.text(7)));
    }

    List<CareerData.Expiry> expiries(Scope scope, LocalDate at, PaperLanguage language) {
        return scope.query(
                        entityManager,
                        in(
                                language,
                                """
                        select x.unit_id, o.service_number, o.full_name, r.name_$lang, p.name_$lang, x.kind_$lang, x.expires_on
                        """
                                        + EXPIRIES
                                        + """
                                order by p.ordinal, o.given_name collate "vi-x-icu", o.full_name collate "vi-x-icu",
                                    o.service_number, x.expires_on, x.kind_$lang
                                """))
                .set("at", at)
                .list(
                        row ->
                                new CareerData.Expiry(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        row.text(5),
                                        row.date(6)));
    }

    int countExpiries(Scope scope, LocalDate at) {
        return (int)
                scope.query(entityManager, "select x.officer_id as id " + EXPIRIES)
                        .set("at", at)
                        .count();
    }

    /** The words of what is published, in this language. */
    private static String in(PaperLanguage language, String sql) {
        return sql.replace("$lang", language.code());
    }

    private static CareerData.Person person(Row row) {
        return new CareerData.Person(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.date(3),
                row.text(4),
                row.text(5),
                row.date(6),
                row.text(7),
                row.date(8),
                row.text(9));
    }
}
