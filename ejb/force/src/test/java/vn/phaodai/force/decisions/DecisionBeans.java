package vn.phaodai.force.decisions;

import vn.phaodai.kernel.TestContainer;

/** Makes the beans of this package that listen and are asked, for tests of other packages. */
public final class DecisionBeans {

    private DecisionBeans() {}

    public static void make(TestContainer container) {
        container.get(DecisionApproval.class);
        container.get(TransferPapers.class);
        container.get(DecisionPapers.class);
    }
}
