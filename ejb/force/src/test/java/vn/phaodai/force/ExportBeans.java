package vn.phaodai.force;

import vn.phaodai.kernel.TestContainer;

/** Makes the beans that hear of decisions on exports, for tests of other packages. */
public final class ExportBeans {

    private ExportBeans() {}

    public static void make(TestContainer container) {
        container.get(ListExportApproval.class);
    }
}
