package vn.phaodai.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints what is going on, each line with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final Instant begin;

    Progress(PrintStream out, Instant begin) {
        this.out = out;
        this.begin = begin;
    }

    static Progress silent() {
        return new Progress(
                new PrintStream(java.io.OutputStream.nullOutputStream()), Instant.now());
    }

    synchronized void line(String part, String text) {
        out.printf(Locale.ROOT, "[%5.1f s] %-10s %s%n", seconds(), part, text);
        out.flush();
    }

    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }

    double seconds() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
