package vn.phaodai.bench.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** Fifty rows, made once. */
@Named
@ApplicationScoped
public class FloorTable {

    private final List<FloorRow> rows = IntStream.range(0, 50).mapToObj(FloorRow::new).toList();

    public List<FloorRow> getRows() {
        return rows;
    }
}
