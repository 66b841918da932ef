package vn.phaodai.reporting.print;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.FillListener;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.engine.fill.JRGzipVirtualizer;
import net.sf.jasperreports.engine.fill.ReportFiller;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

/** Prints a layout as PDF/A-1a. */
public final class Printer {

    private static final int PAGES_IN_MEMORY = 100;
    private static final int MANY_ROWS = 2_000;
    private static final double FILLED = 0.5;

    private Printer() {}

    /**
     * The strength report; with fewer than two bars it has no chart.
     *
     * @param on the day it tells about, as ngày 14/02/2022 or 14/02/2022
     */
    public static int strength(
            Formalities formalities,
            Verification verification,
            String opening,
            String on,
            List<StrengthChart.Bar> bars,
            List<StrengthLine> lines,
            Work work,
            OutputStream out) {
        PaperLanguage language = formalities.language();
        StrengthChart chart = bars.size() < 2 ? null : new StrengthChart(bars, language);
        Map<String, Object> parameters = parameters(formalities, verification);
        parameters.put("opening", opening);
        parameters.put(
                "tableTitle",
                language.text(chart == null ? "strength.table" : "strength.firstTable", on));
        parameters.put("chartTitle", language.text("strength.chart", on));
        parameters.put("chart", chart);
        parameters.put("chartText", chart == null ? null : chart.inWords());
        return print(language, "strength", parameters, StrengthLine.class, lines, work, out);
    }

    /** A list under an opening sentence. */
    public static <L extends Record> int list(
            Layout<L> layout,
            Formalities formalities,
            Verification verification,
            String opening,
            List<L> lines,
            Work work,
            OutputStream out) {
        Map<String, Object> parameters = parameters(formalities, verification);
        parameters.put("opening", opening);
        return print(
                formalities.language(), layout.name(), parameters, layout.line(), lines, work, out);
    }

    /**
     * @param authority who decides, in capitals
     * @param mark what it is marked as on every page; null if it is decided
     */
    public static int transferDecision(
            Formalities formalities,
            Verification verification,
            String authority,
            String mark,
            List<DecisionLine> lines,
            Work work,
            OutputStream out) {
        Map<String, Object> parameters = parameters(formalities, verification);
        parameters.put("authority", authority);
        parameters.put("mark", mark);
        return print(
                formalities.language(),
                "transfer-decision",
                parameters,
                DecisionLine.class,
                lines,
                work,
                out);
    }

    /**
     * A decision with the list of its officers as an annex, in one document.
     *
     * @param authority who decides, in capitals
     * @param mark what it is marked as on every page; null if it is decided
     * @param annex heading of the annex
     * @param lines its officers; without any there is no annex
     */
    public static int decision(
            Formalities formalities,
            Verification verification,
            String authority,
            String mark,
            List<DecisionLine> text,
            AnnexText annex,
            List<AnnexLine> lines,
            Work work,
            OutputStream out) {
        Map<String, Object> parameters = parameters(formalities, verification);
        parameters.put("authority", authority);
        parameters.put("mark", mark);
        try {
            JasperPrint paper =
                    fill("transfer-decision", parameters, DecisionLine.class, text, work);
            if (lines.isEmpty()) {
                return export(
                        formalities.language(), List.of(paper), formalities.summary(), work, out);
            }
            Map<String, Object> list = parameters(formalities, verification);
            list.put("mark", mark);
            list.put("annexTitle", annex.title());
            list.put("annexOf", annex.of());
            list.put("contentTitle", annex.contentTitle());
            JasperPrint attached = fill("decision-annex", list, AnnexLine.class, lines, work);
            return export(
                    formalities.language(),
                    List.of(paper, attached),
                    formalities.summary(),
                    work,
                    out);
        } catch (JRException failed) {
            throw new IllegalStateException("The decision cannot be printed", failed);
        }
    }

    /**
     * @param of of which decision it is the annex
     * @param contentTitle heading of the column that says what is decided
     */
    public record AnnexText(String title, String of, String contentTitle) {}

    private static Map<String, Object> parameters(
            Formalities formalities, Verification verification) {
        Map<String, Object> parameters = new HashMap<>(formalities.parameters());
        PaperLanguage language = formalities.language();
        parameters.put(JRParameter.REPORT_LOCALE, language.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, language.words());
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        if (verification != null) {
            parameters.put("qr", verification.qr());
            parameters.put("verifyCode", verification.code());
            parameters.put("verifyUrl", verification.address());
        }
        return parameters;
    }

    private static <T extends Record> int print(
            PaperLanguage language,
            String layout,
            Map<String, Object> parameters,
            Class<T> type,
            List<T> lines,
            Work work,
            OutputStream out) {
        JRVirtualizer virtualizer =
                lines.size() > MANY_ROWS ? new JRGzipVirtualizer(PAGES_IN_MEMORY) : null;
        if (virtualizer != null) {
            parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
        }
        try {
            JasperPrint print = fill(layout, parameters, type, lines, work);
            return export(
                    language, List.of(print), String.valueOf(parameters.get("summary")), work, out);
        } catch (JRException failed) {
            throw new IllegalStateException("Layout " + layout + " failed", failed);
        } finally {
            if (virtualizer != null) {
                virtualizer.cleanup();
            }
        }
    }

    private static <T extends Record> JasperPrint fill(
            String layout, Map<String, Object> parameters, Class<T> type, List<T> lines, Work work)
            throws JRException {
        ReportFiller filler =
                JRFiller.createReportFiller(Layouts.asContext(), Layouts.named(layout));
        filler.addFillListener(new PageCount(work));
        return filler.fill(parameters, new RecordSource<>(type, lines, work, FILLED));
    }

    /**
     * @return its pages
     */
    private static int export(
            PaperLanguage language,
            List<JasperPrint> prints,
            String title,
            Work work,
            OutputStream out)
            throws JRException {
        for (JasperPrint print : prints) {
            print.setProperty(PdfExporterConfiguration.PROPERTY_TAG_LANGUAGE, language.tag());
        }
        JRPdfExporter exporter = new QuickPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
        document.setMetadataTitle(title.replace('\n', ' '));
        exporter.setConfiguration(document);
        SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
        int total = prints.stream().mapToInt(print -> print.getPages().size()).sum();
        int[] exported = {0};
        pages.setProgressMonitor(
                () -> {
                    exported[0]++;
                    work.reached(FILLED + (1 - FILLED) * exported[0] / total, total);
                });
        exporter.setConfiguration(pages);
        exporter.exportReport();
        return total;
    }

    private record PageCount(Work work) implements FillListener {

        @Override
        public void pageGenerated(JasperPrint print, int page) {
            work.reached(0, page + 1);
        }

        @Override
        public void pageUpdated(JasperPrint print, int page) {
            // what a page said first is enough for the count
        }
    }
}
