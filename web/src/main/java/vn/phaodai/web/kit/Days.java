package vn.phaodai.web.kit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;

/** Days in addresses: {@code ?at=2022-02-14}. */
public final class Days {

    private Days() {}

    /** The day of the address; {@code other} if it names none. */
    public static LocalDate of(String iso, LocalDate other) {
        try {
            return iso == null || iso.isBlank() ? other : LocalDate.parse(iso);
        } catch (DateTimeException forged) {
            throw new InvalidInput("at", "error.input.date", iso);
        }
    }

    /**
     * Redirect to a view for a day and one more parameter; what is empty is left out, but for one,
     * or the page would stay as it is.
     */
    public static String address(String view, LocalDate day, String name, String value) {
        StringBuilder address = new StringBuilder(view).append("?faces-redirect=true");
        boolean named = VietnameseText.clean(value) != null;
        if (day != null || !named) {
            address.append("&at=").append(day == null ? "" : day);
        }
        if (named) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
