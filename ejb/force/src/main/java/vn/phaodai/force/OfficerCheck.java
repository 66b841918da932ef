package vn.phaodai.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** The rules that what is entered about an officer must keep, from wherever it comes. */
class OfficerCheck {

    private static final Pattern SERVICE_NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z-]{2,19}");
    private static final Pattern NAME =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*( \\p{L}[\\p{L}\\p{M}'’.-]*)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[a-zA-Z]{2,}");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_NUMBER = 60;

    /** Ages beyond which a birth date is a slip of the pen, not what the law asks. */
    private static final int YOUNGEST = 16;

    private static final int OLDEST = 75;

    private final Catalogue catalogue;
    private final UnitTree tree;
    private final LocalDate today;

    OfficerCheck(Catalogue catalogue, UnitTree tree, LocalDate today) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.today = today;
    }

    /** Cleans the draft of a new officer and tells what is wrong with it; empty if nothing is. */
    List<FieldError> joining(OfficerDraft draft) {
        List<FieldError> wrong = describing(draft);
        Optional<Unit> unit = tree.find(draft.getUnitId(), today);
        if (draft.getUnitId() == null) {
            wrong.add(FieldError.of("unitId", "error.required"));
        } else if (unit.isEmpty()) {
            wrong.add(FieldError.of("unitId", "error.unit.unknown"));
        }
        position(draft, unit).ifPresent(wrong::add);
        past("postedSince", draft.getPostedSince(), draft.getBirthDate()).ifPresent(wrong::add);
        if (tooLong(draft.getDecisionNumber(), LONGEST_NUMBER)) {
            wrong.add(FieldError.of("decisionNumber", "error.tooLong", LONGEST_NUMBER));
        }
        if (draft.getDecisionDate() != null && draft.getDecisionDate().isAfter(today)) {
            wrong.add(FieldError.of("decisionDate", "error.date.future"));
        }
        return wrong;
    }

    /**
     * Cleans the draft and tells what is wrong with all but unit and position; empty if nothing is.
     */
    List<FieldError> describing(OfficerDraft draft) {
        draft.clean();
        List<FieldError> wrong = new ArrayList<>();
        matching(
                        "serviceNumber",
                        draft.getServiceNumber(),
                        SERVICE_NUMBER,
                        "error.officer.serviceNumber")
                .ifPresent(wrong::add);
        name(draft.getFullName()).ifPresent(wrong::add);
        birth(draft.getBirthDate()).ifPresent(wrong::add);
        present("sex", draft.getSex()).ifPresent(wrong::add);
        personalId(draft.getPersonalId()).ifPresent(wrong::add);
        if (draft.getRank() == null) {
            wrong.add(FieldError.of("rank", "error.required"));
        } else if (catalogue.rank(draft.getRank()).isEmpty()) {
            wrong.add(FieldError.of("rank", "error.officer.rank"));
        }
        past("rankSince", draft.getRankSince(), draft.getBirthDate()).ifPresent(wrong::add);
        optional("phone", draft.getPhone(), PHONE).ifPresent(wrong::add);
        if (tooLong(draft.getMail(), LONGEST_MAIL)) {
            wrong.add(FieldError.of("mail", "error.tooLong", LONGEST_MAIL));
        } else {
            optional("mail", draft.getMail(), MAIL).ifPresent(wrong::add);
        }
        present("status", draft.getStatus()).ifPresent(wrong::add);
        optional("account", draft.getAccount(), ACCOUNT).ifPresent(wrong::add);
        return wrong;
    }

    /** What is possible but unusual, for people to look at; the draft is free of errors. */
    List<FieldError> doubts(OfficerDraft draft) {
        List<FieldError> doubts = new ArrayList<>();
        PersonalId number = new PersonalId(draft.getPersonalId());
        if (!number.agreesWith(draft.getSex(), draft.getBirthDate())) {
            doubts.add(FieldError.of("personalId", "warning.personalId.disagrees"));
        }
        if (draft.getPosition() != null
                && catalogue.exceedsCeiling(draft.getRank(), draft.getPosition(), today)) {
            doubts.add(FieldError.of("rank", "warning.officer.ceiling"));
        }
        return doubts;
    }

    private static Optional<FieldError> present(String field, Object value) {
        return value == null
                ? Optional.of(FieldError.of(field, "error.required"))
                : Optional.empty();
    }

    private static Optional<FieldError> matching(
            String field, String value, Pattern form, String key) {
        if (value == null) {
            return Optional.of(FieldError.of(field, "error.required"));
        }
        return form.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(FieldError.of(field, key));
    }

    private static Optional<FieldError> optional(String field, String value, Pattern form) {
        return value == null
                ? Optional.empty()
                : matching(field, value, form, "error.officer." + field);
    }

    private static boolean tooLong(String value, int longest) {
        return value != null && value.length() > longest;
    }

    private static Optional<FieldError> name(String name) {
        return tooLong(name, LONGEST_NAME)
                ? Optional.of(FieldError.of("fullName", "error.tooLong", LONGEST_NAME))
                : matching("fullName", name, NAME, "error.officer.fullName");
    }

    private Optional<FieldError> birth(LocalDate birth) {
        if (birth == null) {
            return Optional.of(FieldError.of("birthDate", "error.required"));
        }
        boolean plausible =
                !birth.isAfter(today.minusYears(YOUNGEST))
                        && birth.isAfter(today.minusYears(OLDEST));
        return plausible
                ? Optional.empty()
                : Optional.of(
                        FieldError.of("birthDate", "error.officer.birthDate", YOUNGEST, OLDEST));
    }

    private static Optional<FieldError> personalId(String number) {
        return number == null
                ? Optional.of(FieldError.of("personalId", "error.required"))
                : PersonalId.problem(number).map(key -> FieldError.of("personalId", key));
    }

    /** A day of the service: not to come, and not before the officer was of age to serve. */
    private Optional<FieldError> past(String field, LocalDate day, LocalDate birth) {
        if (day == null) {
            return Optional.of(FieldError.of(field, "error.required"));
        }
        if (day.isAfter(today)) {
            return Optional.of(FieldError.of(field, "error.date.future"));
        }
        return birth != null && day.isBefore(birth.plusYears(YOUNGEST))
                ? Optional.of(FieldError.of(field, "error.officer.tooEarly", YOUNGEST))
                : Optional.empty();
    }

    private Optional<FieldError> position(OfficerDraft draft, Optional<Unit> unit) {
        if (draft.getPosition() == null) {
            return Optional.of(FieldError.of("position", "error.required"));
        }
        Optional<Position> position = catalogue.position(draft.getPosition());
        if (position.isEmpty()) {
            return Optional.of(FieldError.of("position", "error.officer.position"));
        }
        return unit.isPresent() && !position.get().unitKinds().contains(unit.get().kind())
                ? Optional.of(
                        FieldError.of(
                                "position", "error.officer.positionOfUnit", unit.get().name()))
                : Optional.empty();
    }
}
