import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRCompiler;

/**
 * Runs in the build only: compiles every layout of a folder, and writes beside them the sRGB profile that PDF/A demands
 * (the JDK's own, so that none has to be kept here).
 */
class CompileLayouts {

    public static void main(String[] folders) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(folders[1]));
        // two builds on one machine compile the same layouts: in the folder that all share, one deletes the other's files
        DefaultJasperReportsContext.getInstance().setProperty(JRCompiler.COMPILER_TEMP_DIR, folders[1]);
        List<Path> layouts;
        try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
            layouts = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path layout : layouts) {
            String name = layout.getFileName().toString().replace(".jrxml", ".jasper");
            JasperCompileManager.compileReportToFile(layout.toString(), target.resolve(name).toString());
        }
        Files.write(target.resolve("srgb.icc"), ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        System.out.println(layouts.size() + " layouts compiled");
    }
}
