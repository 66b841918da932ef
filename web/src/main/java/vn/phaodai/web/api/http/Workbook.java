package vn.phaodai.web.api.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.BiConsumer;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.web.Messages;

/** Answers with an XLSX workbook; nothing is sent before it is whole, so failures are problems. */
@RequestScoped
public class Workbook {

    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject private Language language;

    /**
     * @param name plain name without extension
     */
    public Response of(String name, BiConsumer<Words, OutputStream> content) {
        Locale locale = language.wanted();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content.accept(new Words(locale, (key, args) -> Messages.text(locale, key, args)), file);
        return Response.ok(file.toByteArray(), XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }
}
