package vn.phaodai.reporting.print;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Lets a layout read records: its fields are named as their components. */
final class RecordSource<T extends Record> implements JRDataSource {

    private static final int ASK_EVERY = 50;

    private final Map<String, Method> accessors = new HashMap<>();
    private final Iterator<T> rows;
    private final int total;
    private final Work work;
    private final double share;
    private T current;
    private int read;

    /**
     * @param share how much of the whole work it is when all rows are read
     */
    RecordSource(Class<T> type, List<T> rows, Work work, double share) {
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
        }
        this.rows = rows.iterator();
        this.total = rows.size();
        this.work = work;
        this.share = share;
    }

    @Override
    public boolean next() {
        if (read++ % ASK_EVERY == 0) {
            work.reached(share * read / (total + 1), 0);
        }
        if (!rows.hasNext()) {
            return false;
        }
        current = rows.next();
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
        Method accessor = accessors.get(field.getName());
        if (accessor == null) {
            throw new IllegalArgumentException("No component " + field.getName());
        }
        try {
            return accessor.invoke(current);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
