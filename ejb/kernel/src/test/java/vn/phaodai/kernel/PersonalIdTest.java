package vn.phaodai.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonalIdTest {

    @Test
    void takesTwelveDigitsOfAKnownPlace() {
        assertEquals(Optional.empty(), PersonalId.problem("079090123456"));
        assertEquals(Optional.empty(), PersonalId.problem("001190123456"));
        assertEquals(Optional.empty(), PersonalId.problem("074090123456"));
        for (String wrong :
                new String[] {null, "", "07909012345", "0790901234567", "07909012345a"}) {
            assertEquals(Optional.of("error.personalId.digits"), PersonalId.problem(wrong));
        }
        for (String unknown : new String[] {"000090123456", "097090123456", "100090123456"}) {
            assertEquals(Optional.of("error.personalId.prefix"), PersonalId.problem(unknown));
        }
        assertThrows(InvalidInput.class, () -> new PersonalId("1"));
    }

    @Test
    void comparesSexAndBirthYear() {
        LocalDate in1990 = LocalDate.of(1990, 2, 1);
        assertTrue(new PersonalId("079090123456").agreesWith(Sex.MALE, in1990));
        assertTrue(new PersonalId("079190123456").agreesWith(Sex.FEMALE, in1990));
        assertTrue(new PersonalId("079204123456").agreesWith(Sex.MALE, LocalDate.of(2004, 1, 1)));
        assertFalse(new PersonalId("079190123456").agreesWith(Sex.MALE, in1990));
        assertFalse(new PersonalId("079091123456").agreesWith(Sex.MALE, in1990));
        assertFalse(new PersonalId("079290123456").agreesWith(Sex.MALE, in1990));
    }

    @Test
    void hidesAllButFourDigits() {
        assertEquals("********3456", new PersonalId("079090123456").masked());
        assertEquals("********3456", new PersonalId("079090123456").toString());
    }
}
