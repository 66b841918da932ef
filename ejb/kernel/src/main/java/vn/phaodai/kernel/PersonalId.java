package vn.phaodai.kernel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Personal id number (số định danh cá nhân, Law 26/2023 on identification, Decree 70/2024): 12
 * digits, being 3 for the province or country of birth registration, 1 for century and sex, 2 for
 * the birth year and 6 more. There is no check digit.
 */
public record PersonalId(String number) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");

    /** The 63 provinces of before 2025: their numbers stay valid for ever. */
    private static final Set<String> PROVINCES =
            Set.of(
                    "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017",
                    "019", "020", "022", "024", "025", "026", "027", "030", "031", "033", "034",
                    "035", "036", "037", "038", "040", "042", "044", "045", "046", "048", "049",
                    "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068",
                    "070", "072", "074", "075", "077", "079", "080", "082", "083", "084", "086",
                    "087", "089", "091", "092", "093", "094", "095", "096");

    private static final int FIRST_COUNTRY = 101;
    private static final int LAST_COUNTRY = 399;
    private static final int SHOWN = 4;

    public PersonalId {
        Objects.requireNonNull(number, "number");
        problem(number)
                .ifPresent(
                        key -> {
                            throw new InvalidInput("personalId", key);
                        });
    }

    /** Message key of what is wrong with the number; empty if it may be one. */
    public static Optional<String> problem(String number) {
        if (number == null || !DIGITS.matcher(number).matches()) {
            return Optional.of("error.personalId.digits");
        }
        String prefix = number.substring(0, 3);
        int country = Integer.parseInt(prefix);
        boolean known =
                PROVINCES.contains(prefix) || country >= FIRST_COUNTRY && country <= LAST_COUNTRY;
        return known ? Optional.empty() : Optional.of("error.personalId.prefix");
    }

    /**
     * Whether sex and birth year are those in the number. Disagreement calls for a warning only:
     * corrected civil records exist.
     */
    public boolean agreesWith(Sex sex, LocalDate birthDate) {
        int centuryAndSex = number.charAt(3) - '0';
        int year = Integer.parseInt(number.substring(4, 6));
        return (centuryAndSex % 2 == 0) == (sex == Sex.MALE)
                && 1900 + centuryAndSex / 2 * 100 + year == birthDate.getYear();
    }

    /** For lists: all but the last four digits hidden. */
    public String masked() {
        return mask(number);
    }

    public static String mask(String number) {
        return number == null
                ? null
                : "*".repeat(Math.max(0, number.length() - SHOWN))
                        + number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** Masked: the number must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
