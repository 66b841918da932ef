package vn.phaodai.force.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.units.UnitTree;

/** Makes values of what was typed, and says what is wrong with them. */
final class CareerCheck {

    private static final int FIRST_YEAR = 1975;
    private static final String FROM = "validFrom";

    private final CareerCatalogue catalogue;
    private final UnitTree tree;
    private final LocalDate today;
    private final List<FieldError> wrong = new ArrayList<>();

    CareerCheck(CareerCatalogue catalogue, UnitTree tree, LocalDate today) {
        this.catalogue = catalogue;
        this.tree = tree;
        this.today = today;
    }

    List<FieldError> wrong() {
        return wrong;
    }

    /** The values by field, in the register's order, without the empty ones. */
    Map<String, Object> read(Register register, Map<String, ?> given) {
        given.keySet().stream()
                .filter(name -> register.field(name).isEmpty())
                .forEach(name -> add(name, "error.api.unknownField", name));
        Map<String, Object> values = new LinkedHashMap<>();
        for (CareerField field : register.fields()) {
            Object value = value(field, given.get(field.id()));
            if (value != null) {
                values.put(field.id(), value);
            } else if (field.required() && !isWrong(field.id())) {
                add(field.id(), "error.required");
            }
        }
        rules(register, values);
        return values;
    }

    private Object value(CareerField field, Object typed) {
        String text = typed == null ? null : VietnameseText.clean(typed.toString());
        if (text == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, text);
            case DATE -> date(field, text);
            case YEAR -> year(field, text);
            case DECIMAL -> decimal(field, text);
            case CHOICE ->
                    catalogue.choice(field.list(), text).isPresent()
                            ? text
                            : add(field.id(), "error.career.choice");
            case UNIT -> unit(field, text);
        };
    }

    private String text(CareerField field, String text) {
        if (text.length() > field.max()) {
            return add(field.id(), "error.tooLong", field.max());
        }
        if (!field.id().equals("phone")) {
            return text;
        }
        String phone = text.replaceAll("[ .-]", "");
        return phone.matches("[+0-9][0-9]{7,14}") ? phone : add(field.id(), "error.officer.phone");
    }

    private LocalDate date(CareerField field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2200
                    ? day
                    : add(field.id(), "error.career.far");
        } catch (DateTimeParseException malformed) {
            return add(field.id(), "error.date.malformed");
        }
    }

    private Integer year(CareerField field, String text) {
        if (text.matches("\\d{4}")
                && Integer.parseInt(text) >= FIRST_YEAR
                && Integer.parseInt(text) <= today.getYear()) {
            return Integer.valueOf(text);
        }
        return add(field.id(), "error.career.year", FIRST_YEAR, today.getYear());
    }

    /** With a comma, as people write it, or a point. */
    private BigDecimal decimal(CareerField field, String text) {
        String plain = text.replace(',', '.');
        BigDecimal number =
                plain.matches("\\d{1,3}(\\.\\d{1,2})?")
                        ? new BigDecimal(plain).setScale(2)
                        : BigDecimal.ZERO;
        return number.signum() > 0 ? number : add(field.id(), "error.decision.coefficient");
    }

    private UUID unit(CareerField field, String text) {
        try {
            UUID id = UUID.fromString(text);
            return tree.findEver(id).isPresent() ? id : add(field.id(), "error.unit.unknown");
        } catch (IllegalArgumentException malformed) {
            return add(field.id(), "error.unit.unknown");
        }
    }

    private void rules(Register register, Map<String, Object> values) {
        LocalDate from = day(values, FROM);
        if (from != null
                && day(values, "validTo") != null
                && !day(values, "validTo").isAfter(from)) {
            add("validTo", "error.period.empty");
        }
        if (register == Register.QUALIFICATIONS && from != null) {
            expiry(values, from);
        }
        if (day(values, "givenOn") != null && day(values, "givenOn").isAfter(today)) {
            add("givenOn", "error.date.future");
        }
        if (register == Register.RANKS && from != null && from.isAfter(today)) {
            add(FROM, "error.career.rankAhead");
        }
        if (register == Register.SALARIES && from != null && from.isAfter(today)) {
            add(FROM, "error.date.future");
        }
        if (day(values, "decisionDate") != null && day(values, "decisionDate").isAfter(today)) {
            add("decisionDate", "error.date.future");
        }
    }

    /** What is left empty is the usual last day of its kind. */
    private void expiry(Map<String, Object> values, LocalDate from) {
        LocalDate expires = day(values, "expiresOn");
        if (expires == null) {
            catalogue
                    .choice("QUALIFICATION", (String) values.get("kind"))
                    .filter(kind -> kind.months() > 0)
                    .ifPresent(
                            kind ->
                                    values.put(
                                            "expiresOn",
                                            from.plusMonths(kind.months()).minusDays(1)));
        } else if (expires.isBefore(from)) {
            add("expiresOn", "error.period.empty");
        }
    }

    static LocalDate day(Map<String, Object> values, String field) {
        return (LocalDate) values.get(field);
    }

    private boolean isWrong(String field) {
        return wrong.stream().anyMatch(error -> error.field().equals(field));
    }

    private <T> T add(String field, String key, Object... args) {
        wrong.add(FieldError.of(field, key, args));
        return null;
    }
}
