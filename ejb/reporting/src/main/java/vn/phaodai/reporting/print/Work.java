package vn.phaodai.reporting.print;

/** What somebody waits for. Whoever does it says how far it is, and is stopped here. */
@FunctionalInterface
public interface Work {

    /** Work that nobody watches. */
    Work UNWATCHED = (done, pages) -> {};

    /**
     * @param done share that is done, 0 to 1
     * @param pages pages so far; 0 where there are none
     * @throws WorkStopped if it must not go on
     */
    void reached(double done, int pages);
}
