package vn.phaodai.reporting.print;

import java.util.ArrayList;
import java.util.List;

/** Sums of money in words, as lists of payments carry them. */
public final class NumberWords {

    private static final String[] DIGITS = {
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
    };
    private static final String[] SCALES = {"", " nghìn", " triệu"};
    private static final int GROUP = 1_000;
    private static final long BILLION = 1_000_000_000L;

    private NumberWords() {}

    /**
     * @param number 0 or more
     */
    public static String of(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("Below zero: " + number);
        }
        return number == 0 ? DIGITS[0] : String.join(" ", parts(number, false));
    }

    /**
     * @param follows whether something higher was said before, so that hundreds are said though
     *     there are none
     */
    private static List<String> parts(long number, boolean follows) {
        List<String> parts = new ArrayList<>();
        if (number >= BILLION) {
            parts.addAll(parts(number / BILLION, follows));
            parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " tỷ");
        }
        long rest = number % BILLION;
        long unit = BILLION / GROUP;
        for (int scale = SCALES.length - 1; scale >= 0; scale--) {
            int group = (int) (rest / unit % GROUP);
            if (group > 0) {
                parts.add(group(group, follows || !parts.isEmpty()) + SCALES[scale]);
            }
            unit /= GROUP;
        }
        return parts;
    }

    private static String group(int number, boolean withHundreds) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        List<String> words = new ArrayList<>();
        if (hundreds > 0 || withHundreds) {
            words.add(DIGITS[hundreds] + " trăm");
        }
        if (tens == 0 && ones > 0 && !words.isEmpty()) {
            words.add("lẻ");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens] + " mươi");
        }
        if (ones > 0) {
            words.add(ones(tens, ones));
        }
        return String.join(" ", words);
    }

    private static String ones(int tens, int ones) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}
