package vn.phaodai.api;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page as a browser would send it, with its real view state, so that a test can change
 * what a person could not, and send it without the page's script.
 */
final class Form {

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?s)<input\\b([^>]*)>|<(select|textarea)\\b([^>]*)>(.*?)</(?:select|textarea)>");
    private static final Pattern STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CHOSEN =
            Pattern.compile("<option\\b(?=[^>]*\\bselected)[^>]*\\bvalue=\"([^\"]*)\"");

    private final Session session;
    private String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form(Session session, String action) {
        this.session = session;
        this.action = action;
    }

    /** The form with this id in the page. */
    static Form of(Session session, HttpResponse<String> page, String id) {
        Matcher found =
                Pattern.compile("(?s)<form\\b([^>]*\\bid=\"" + id + "\"[^>]*)>(.*?)</form>")
                        .matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("No form " + id + " at " + page.uri());
        }
        String address = page.uri().resolve(attribute(found.group(1), "action")).toString();
        Form form = new Form(session, address);
        Matcher field = FIELD.matcher(found.group(2));
        while (field.find()) {
            form.take(field);
        }
        form.put("primefaces.nonce", attribute(page.body(), "nonce"));
        return form;
    }

    /** Nothing but what the page's state is known by, for this address. */
    static Form ofState(Session session, HttpResponse<String> page, String path) {
        Form form = new Form(session, session.base() + path);
        Matcher state = STATE.matcher(page.body());
        if (!state.find()) {
            throw new IllegalStateException("No state at " + page.uri());
        }
        form.put("jakarta.faces.ViewState", plain(state.group(1)));
        form.put("primefaces.nonce", attribute(page.body(), "nonce"));
        return form;
    }

    private void take(Matcher field) {
        if (field.group(1) != null) {
            String type = attribute(field.group(1), "type");
            boolean chosen = !type.matches("checkbox|radio") || field.group(1).contains("checked");
            if (chosen && !type.matches("submit|button|file")) {
                put(attribute(field.group(1), "name"), attribute(field.group(1), "value"));
            }
        } else if (field.group(2).equals("select")) {
            Matcher option = CHOSEN.matcher(field.group(4));
            put(attribute(field.group(3), "name"), option.find() ? plain(option.group(1)) : "");
        } else {
            put(attribute(field.group(3), "name"), plain(field.group(4)));
        }
    }

    private void put(String name, String value) {
        if (!name.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** With this field, whether the page has it or not. */
    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Sent to another page than its own. */
    Form to(String path) {
        action = session.base() + path;
        return this;
    }

    /** Sends it by this button, whether the page shows it or not. */
    HttpResponse<String> press(String button) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put(button, "");
        return session.post(action, sent);
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
