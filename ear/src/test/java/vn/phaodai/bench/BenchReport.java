package vn.phaodai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Shows the results, and keeps them as a page of the documentation. */
final class BenchReport {

    private static final String HEAD = "<!-- results: written by ./phaodai bench -->";
    private static final String END = "<!-- end of results -->";

    private final List<Comparison> results;
    private final double startSeconds;

    BenchReport(List<Comparison> results, double startSeconds) {
        this.results = results;
        this.startSeconds = startSeconds;
    }

    void write(Path page) throws IOException {
        String table = table();
        String text = Files.exists(page) ? Files.readString(page) : "# Benchmarks\n\n" + HEAD + END;
        int from = text.indexOf(HEAD);
        int to = text.indexOf(END);
        Files.writeString(page, text.substring(0, from) + HEAD + "\n" + table + text.substring(to));
    }

    String table() throws IOException {
        StringBuilder text = new StringBuilder(machine()).append("\n\n");
        text.append("| What | Ours | Floor | | Ratio | Bound | |\n");
        text.append("|---|---:|---|---:|---:|---:|---|\n");
        for (Comparison one : results) {
            text.append("| ")
                    .append(
                            String.join(
                                    " | ",
                                    one.what(),
                                    one.ours(),
                                    one.floorIs(),
                                    one.floor(),
                                    one.ratioText(),
                                    one.boundText(),
                                    one.passes() ? "pass" : "**fail**"))
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }

    private String machine() throws IOException {
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).get(0).replaceAll("\\D", "");
        String load = Files.readString(Path.of("/proc/loadavg"), StandardCharsets.UTF_8);
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d GB, JDK %s (%s). Stack started in %.1f s (warm, data loaded first). Load average"
                        + " at the end %s.",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(memory) / 1_000_000,
                Runtime.version(),
                System.getProperty("java.vm.name"),
                startSeconds,
                load.split(" ")[0]);
    }
}
