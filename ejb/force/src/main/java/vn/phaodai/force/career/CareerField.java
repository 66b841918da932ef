package vn.phaodai.force.career;

/**
 * What an entry of a register has.
 *
 * @param id as forms, files and the API call it
 * @param column in the register's table
 * @param list choices it is one of, for {@link Type#CHOICE}; else null
 * @param max characters, for {@link Type#TEXT}
 * @param vietnamese header in files and reports
 * @param english header in files and reports
 */
public record CareerField(
        String id,
        String column,
        Type type,
        boolean required,
        String list,
        int max,
        String vietnamese,
        String english) {

    /** Kinds of values. */
    public enum Type {
        TEXT,
        DATE,
        YEAR,
        DECIMAL,
        CHOICE,
        UNIT
    }

    static CareerField text(String id, String column, int max, String vi, String en) {
        return new CareerField(id, column, Type.TEXT, false, null, max, vi, en);
    }

    static CareerField date(String id, String column, String vi, String en) {
        return new CareerField(id, column, Type.DATE, false, null, 0, vi, en);
    }

    static CareerField choice(String id, String column, String list, String vi, String en) {
        return new CareerField(id, column, Type.CHOICE, true, list, 0, vi, en);
    }

    static CareerField of(Type type, String id, String column, String vi, String en) {
        return new CareerField(id, column, type, false, null, 0, vi, en);
    }

    CareerField needed() {
        return new CareerField(id, column, type, true, list, max, vietnamese, english);
    }

    public boolean is(String kind) {
        return type.name().equals(kind);
    }
}
