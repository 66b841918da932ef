package vn.phaodai.web.kit;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;

/** The rows on show: they stay on this node when the session moves, and are then read again. */
final class Rows<T> extends AbstractList<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient List<T> rows;

    Rows(List<T> rows) {
        this.rows = rows;
    }

    boolean isHere() {
        return rows != null;
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows == null ? 0 : rows.size();
    }
}
