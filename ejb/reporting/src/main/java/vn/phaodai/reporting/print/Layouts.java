package vn.phaodai.reporting.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.repo.ReportResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;

/**
 * The compiled layouts, each loaded once: also the parts that they share, as the letterhead, which
 * would otherwise be read anew for every paper.
 */
final class Layouts implements RepositoryService {

    private static final String FOLDER = "vn/phaodai/reports/";
    private static final Map<String, JasperReport> LOADED = new ConcurrentHashMap<>();
    private static final JasperReportsContext CONTEXT = context();

    private Layouts() {}

    /** Where layouts find their parts. */
    static JasperReportsContext asContext() {
        return CONTEXT;
    }

    static JasperReport named(String name) {
        return at(FOLDER + name + ".jasper");
    }

    @Override
    public Resource getResource(String address) {
        return null;
    }

    @Override
    public void saveResource(String address, Resource resource) {
        throw new UnsupportedOperationException("Layouts are only read");
    }

    @Override
    public <K extends Resource> K getResource(String address, Class<K> type) {
        if (type != ReportResource.class || !address.startsWith(FOLDER)) {
            return null;
        }
        ReportResource part = new ReportResource();
        part.setReport(at(address));
        return type.cast(part);
    }

    private static JasperReport at(String address) {
        return LOADED.computeIfAbsent(address, Layouts::load);
    }

    private static JasperReport load(String address) {
        try (InputStream compiled = Layouts.class.getResourceAsStream("/" + address)) {
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (JRException wrong) {
            throw new IllegalStateException(address, wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JasperReportsContext context() {
        JasperReportsContext usual = DefaultJasperReportsContext.getInstance();
        List<RepositoryService> services = new ArrayList<>();
        services.add(new Layouts());
        services.addAll(usual.getExtensions(RepositoryService.class));
        SimpleJasperReportsContext context = new SimpleJasperReportsContext(usual);
        context.setExtensions(RepositoryService.class, services);
        return context;
    }
}
