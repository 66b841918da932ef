package vn.phaodai.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Coming back to a page whose session or view is gone. The mark tells the page's script to put back
 * what was typed, which it keeps in the browser meanwhile.
 */
final class Resume {

    static final String MARK = "resume";

    private Resume() {}

    static String address(HttpServletRequest request) {
        return marked(CurrentAddress.of(request));
    }

    static String marked(String address) {
        if (address.matches(".*[?&]" + MARK + "=.*")) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + MARK + "=1";
    }
}
