package vn.phaodai.web.kit;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import vn.phaodai.kernel.imports.Words;

/** Answers a button with a workbook instead of a page. */
public final class Download {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** Words of the page's language. */
    public static Words words() {
        return new Words(
                FacesContext.getCurrentInstance().getViewRoot().getLocale(),
                (key, args) -> args.length == 0 ? Texts.text(key) : Texts.text(key, args));
    }

    /** Sends nothing before the whole file is made, so that a failure is told on the page. */
    public static void xlsx(String name, Consumer<OutputStream> content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content.accept(file);
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext answer = context.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(XLSX);
        answer.setResponseContentLength(file.size());
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("X-Content-Type-Options", "nosniff");
        answer.setResponseHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name + ".xlsx", StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        try {
            file.writeTo(answer.getResponseOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }
}
