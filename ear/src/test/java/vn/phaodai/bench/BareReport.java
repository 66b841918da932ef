package vn.phaodai.bench;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import vn.phaodai.reporting.print.PaperLanguage;
import vn.phaodai.reporting.print.StrengthChart;
import vn.phaodai.reporting.print.StrengthLine;

/** The strength report's layout filled from lists in memory, and exported: nothing else. */
final class BareReport {

    private static final int DISTRICTS = 22;
    private static final int WARDS = 312;

    private final JasperReport layout;

    BareReport() throws Exception {
        try (InputStream compiled =
                BareReport.class.getResourceAsStream("/vn/phaodai/reports/strength.jasper")) {
            layout = (JasperReport) JRLoader.loadObject(compiled);
        }
    }

    /** The size of the document. */
    int print() throws Exception {
        JasperPrint print =
                JasperFillManager.fillReport(
                        layout, parameters(), new JRMapCollectionDataSource(rows()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.size();
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, PaperLanguage.VI.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, PaperLanguage.VI.words());
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        parameters.put("parentBody", "BỘ CÔNG AN");
        parameters.put("issuingBody", "CÔNG AN THÀNH PHỐ");
        parameters.put("number", "Số:            /BC-CATP");
        parameters.put("placeDate", "ngày 23 tháng 11 năm 2026");
        parameters.put("documentType", "BÁO CÁO");
        parameters.put("summary", "Quân số Công an Thành phố");
        parameters.put("recipients", "- Lưu: VT.");
        parameters.put("signTitle", "GIÁM ĐỐC");
        parameters.put("footer", "Mã xác thực");
        parameters.put("opening", "Số liệu cụ thể như sau:");
        parameters.put("tableTitle", "Bảng 1. Biên chế và quân số có mặt theo đơn vị");
        parameters.put("chartTitle", "Hình 1. Quân số có mặt so với biên chế");
        List<StrengthChart.Bar> bars = new ArrayList<>();
        for (int i = 1; i <= DISTRICTS; i++) {
            bars.add(new StrengthChart.Bar("Quận " + i, 560, 540));
        }
        StrengthChart chart = new StrengthChart(bars, PaperLanguage.VI);
        parameters.put("chart", chart);
        parameters.put("chartText", chart.inWords());
        return parameters;
    }

    private static List<Map<String, ?>> rows() throws ReflectiveOperationException {
        List<Map<String, ?>> rows = new ArrayList<>();
        int ward = 0;
        for (int district = 1; district <= DISTRICTS; district++) {
            String section = "Công an Quận Phú Nhuận " + district;
            rows.add(
                    row(
                            StrengthLine.of(
                                    PaperLanguage.VI,
                                    section,
                                    "SECTION",
                                    "XVII",
                                    section,
                                    560,
                                    540)));
            rows.add(
                    row(
                            StrengthLine.of(
                                    PaperLanguage.VI,
                                    section,
                                    "UNIT",
                                    "1",
                                    "Cơ quan " + section,
                                    58,
                                    56)));
            int last = WARDS * district / DISTRICTS;
            for (; ward < last; ward++) {
                String name = "Công an Phường Phước Châu " + ward;
                rows.add(
                        row(
                                StrengthLine.of(
                                        PaperLanguage.VI,
                                        section,
                                        "UNIT",
                                        "" + ward,
                                        name,
                                        38,
                                        36)));
            }
        }
        rows.add(
                row(
                        StrengthLine.of(
                                PaperLanguage.VI, "", "TOTAL", "", "TỔNG CỘNG", 12_707, 11_740)));
        return rows;
    }

    private static Map<String, Object> row(StrengthLine line) throws ReflectiveOperationException {
        Map<String, Object> row = new HashMap<>();
        for (var component : StrengthLine.class.getRecordComponents()) {
            row.put(component.getName(), component.getAccessor().invoke(line));
        }
        return row;
    }
}
