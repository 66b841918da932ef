package vn.phaodai.local.demo;

import java.time.LocalDate;
import java.util.UUID;

/** A unit of the demo city; {@code parentCode} is empty for the city itself. */
record DemoUnit(
        UUID id, String code, String name, String kind, String parentCode, LocalDate validFrom) {

    boolean isGrassroots() {
        return !isCity() && !isDistrict();
    }

    boolean isDistrict() {
        return kind.equals("DISTRICT");
    }

    boolean isCity() {
        return kind.equals("CITY");
    }
}
