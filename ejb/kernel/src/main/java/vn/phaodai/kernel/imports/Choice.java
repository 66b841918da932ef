package vn.phaodai.kernel.imports;

/** One of the values that a column allows. */
public record Choice(String code, String vietnamese, String english) {

    /** As the template offers it. */
    String shown() {
        return code + " – " + vietnamese;
    }
}
