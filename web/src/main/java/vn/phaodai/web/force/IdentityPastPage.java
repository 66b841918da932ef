package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.career.IdentityHistory;
import vn.phaodai.force.career.IdentityVersion;
import vn.phaodai.web.kit.Texts;

/** What stood in the record that is open, until it was corrected. */
@Named("identityPast")
@RequestScoped
public class IdentityPastPage {

    private static final List<String> FIELDS =
            List.of("serviceNumber", "fullName", "birthDate", "sex", "personalId", "phone", "mail");

    @Inject private IdentityHistory history;
    @Inject private OfficerPage officer;

    private List<Line> lines = List.of();

    /**
     * @param said what stood, field by field, as far as it was corrected
     */
    public record Line(List<String> said, Instant at, String by, String reason) {}

    /** Of the officer whose record is open. */
    public void load() {
        if (isOpen()) {
            show(history.list(officer.getOfficer().id()));
        }
    }

    /** Of the caller. */
    public void loadOwn() {
        if (isOpen()) {
            show(history.own());
        }
    }

    private boolean isOpen() {
        return officer.getTab() == null || "identity".equals(officer.getTab());
    }

    private void show(List<IdentityVersion> versions) {
        List<Line> shown = new ArrayList<>();
        List<Object> after = values(officer.getOfficer());
        for (IdentityVersion version : versions) {
            List<Object> before = values(version);
            shown.add(
                    new Line(
                            said(before, after),
                            version.endedAt(),
                            version.endedBy(),
                            version.reason()));
            after = before;
        }
        lines = shown;
    }

    private static List<Object> values(IdentityVersion one) {
        return list(
                one.serviceNumber(),
                one.fullName(),
                one.birthDate(),
                one.sex(),
                one.personalId(),
                one.phone(),
                one.mail());
    }

    private static List<Object> values(OfficerRecord one) {
        return list(
                one.serviceNumber(),
                one.fullName(),
                one.birthDate(),
                one.sex(),
                one.personalId(),
                one.phone(),
                one.mail());
    }

    /** Some may be null. */
    private static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }

    private static List<String> said(List<Object> before, List<Object> after) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!Objects.equals(before.get(i), after.get(i))) {
                said.add(
                        Texts.text("field." + FIELDS.get(i))
                                + ": "
                                + (before.get(i) == null
                                        ? Texts.text("identity.past.empty")
                                        : Texts.show(before.get(i))));
            }
        }
        return said;
    }

    public List<Line> getLines() {
        return lines;
    }
}
