package vn.phaodai.kernel;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One line of a plain SQL result, read by position from 0 and in the types of this system. */
public final class Row {

    private final Object[] values;

    private Row(Object[] values) {
        this.values = values;
    }

    /**
     * The line on which the result stands.
     *
     * @param days which columns are days; they are not read through {@link java.sql.Date}, which
     *     works out each by a calendar
     */
    static Row of(ResultSet line, boolean[] days) throws SQLException {
        Object[] values = new Object[days.length];
        for (int i = 0; i < days.length; i++) {
            Object value = days[i] ? line.getObject(i + 1, LocalDate.class) : line.getObject(i + 1);
            values[i] = value instanceof Array array ? array.getArray() : value;
        }
        return new Row(values);
    }

    /** Which columns of a result are days. */
    static boolean[] days(ResultSetMetaData columns) throws SQLException {
        boolean[] days = new boolean[columns.getColumnCount()];
        for (int i = 0; i < days.length; i++) {
            days[i] = columns.getColumnType(i + 1) == Types.DATE;
        }
        return days;
    }

    public UUID uuid(int at) {
        return (UUID) values[at];
    }

    public String text(int at) {
        Object value = values[at];
        return value == null ? null : value.toString();
    }

    public int integer(int at) {
        return values[at] == null ? 0 : ((Number) values[at]).intValue();
    }

    public long number(int at) {
        return values[at] == null ? 0 : ((Number) values[at]).longValue();
    }

    public BigDecimal decimal(int at) {
        return values[at] instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    public boolean flag(int at) {
        return Boolean.TRUE.equals(values[at]);
    }

    public <E extends Enum<E>> E constant(int at, Class<E> type) {
        return values[at] == null ? null : Enum.valueOf(type, text(at));
    }

    public LocalDate date(int at) {
        return (LocalDate) values[at];
    }

    public Instant instant(int at) {
        Object value = values[at];
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    public Object value(int at) {
        return values[at];
    }

    int size() {
        return values.length;
    }
}
