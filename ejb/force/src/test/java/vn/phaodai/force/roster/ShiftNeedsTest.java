package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.imports.InvalidCell;

class ShiftNeedsTest {

    @Test
    void readsGroupsOfPeople() {
        assertEquals(
                List.of(
                        new Shift.Need(List.of("CHIEF", "DEPUTY"), null, 1),
                        new Shift.Need(List.of("BEAT"), "FIRST_AID", 2),
                        new Shift.Need(List.of(), "FIRST_AID", 3),
                        new Shift.Need(List.of(), null, 1)),
                read("1 x chief / deputy;2×BEAT [first_aid]; 3 [FIRST_AID] ;1"));
    }

    @Test
    void readsWhatItWrites() {
        String written = "1 x CHIEF / DEPUTY; 2 x BEAT [FIRST_AID]; 3";
        assertEquals(written, ShiftNeeds.write(read(written)));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (String wrong :
                List.of(
                        "BEAT",
                        "0 x BEAT",
                        "x BEAT",
                        "2 x COOK",
                        "2 x BEAT [X]",
                        "2 BEAT",
                        "1;;1")) {
            assertThrows(InvalidCell.class, () -> read(wrong), wrong);
        }
    }

    private static List<Shift.Need> read(String text) {
        return ShiftNeeds.read(
                text,
                name -> known(name, List.of("CHIEF", "DEPUTY", "BEAT")),
                name -> known(name, List.of("FIRST_AID")));
    }

    private static Optional<String> known(String name, List<String> codes) {
        return Optional.of(name.toUpperCase(Locale.ROOT)).filter(codes::contains);
    }
}
