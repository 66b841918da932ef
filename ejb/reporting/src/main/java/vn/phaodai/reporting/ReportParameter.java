package vn.phaodai.reporting;

/**
 * What a report asks for; its label in the bundles is {@code report.parameter.<name>}.
 *
 * @param name as in forms and the API
 * @param type what is typed
 * @param required false if it has a value of its own when left empty
 */
public record ReportParameter(String name, Type type, boolean required) {

    /** Kinds of values. */
    public enum Type {
        /** ISO day, as 2022-02-14. */
        DATE,
        /** Id of a unit within the caller's scope. */
        UNIT,
        /** Id of a thing of a capability, given by a link; not asked in forms. */
        REFERENCE
    }
}
