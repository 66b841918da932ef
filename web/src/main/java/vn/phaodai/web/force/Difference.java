package vn.phaodai.web.force;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.web.kit.Texts;

/**
 * A field that is stored otherwise than it was typed.
 *
 * @param label name of the field
 */
public record Difference(String label, String stored, String typed) implements Serializable {

    static List<Difference> between(OfficerDraft stored, OfficerDraft typed, ForceTexts force) {
        List<Difference> found = new ArrayList<>();
        add(found, "serviceNumber", stored.getServiceNumber(), typed.getServiceNumber());
        add(found, "fullName", stored.getFullName(), typed.getFullName());
        add(found, "birthDate", stored.getBirthDate(), typed.getBirthDate());
        add(found, "sex", stored.getSex(), typed.getSex());
        add(found, "personalId", stored.getPersonalId(), typed.getPersonalId());
        add(found, "rank", force.rank(stored.getRank()), force.rank(typed.getRank()));
        add(found, "rankSince", stored.getRankSince(), typed.getRankSince());
        add(found, "status", stored.getStatus(), typed.getStatus());
        add(found, "phone", stored.getPhone(), typed.getPhone());
        add(found, "mail", stored.getMail(), typed.getMail());
        add(found, "account", stored.getAccount(), typed.getAccount());
        return List.copyOf(found);
    }

    private static void add(List<Difference> found, String field, Object stored, Object typed) {
        if (!Objects.equals(stored, typed)) {
            found.add(
                    new Difference(
                            Texts.label("officerForm", field),
                            Texts.show(stored),
                            Texts.show(typed)));
        }
    }
}
