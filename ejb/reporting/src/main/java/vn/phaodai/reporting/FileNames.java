package vn.phaodai.reporting;

import vn.phaodai.kernel.VietnameseText;

/** Names of files as they are offered: plain letters, so that every system keeps them. */
final class FileNames {

    private static final int LONGEST = 80;

    private FileNames() {}

    static String of(ReportRun run) {
        String stem =
                VietnameseText.searchForm(run.title())
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return (stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem)
                + "-"
                + run.verifyCode().substring(0, 4).toLowerCase(java.util.Locale.ROOT)
                + "."
                + run.format().extension();
    }
}
