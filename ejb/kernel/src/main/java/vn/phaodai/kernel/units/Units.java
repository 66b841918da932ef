package vn.phaodai.kernel.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Keeps the {@link UnitTree} at hand. A change made here is seen at once after its commit; one made
 * on another node within {@value #RECHECK_SECONDS} s.
 */
@ApplicationScoped
public class Units {

    static final int RECHECK_SECONDS = 5;

    @Inject private UnitRepository repository;

    private volatile UnitTree tree;
    private volatile long checkedAt;

    @Transactional(Transactional.TxType.SUPPORTS)
    public UnitTree tree() {
        UnitTree known = tree;
        long now = System.nanoTime();
        if (known != null && now - checkedAt < RECHECK_SECONDS * 1_000_000_000L) {
            return known;
        }
        long revision = repository.revision();
        if (known == null || known.revision() != revision) {
            known = new UnitTree(revision, repository.shapes(), repository.lineage());
            tree = known;
        }
        checkedAt = now;
        return known;
    }

    /**
     * The tree of just this revision, read now if need be: for changes, under the lock of the
     * revision.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UnitTree treeOf(long revision) {
        UnitTree known = tree;
        return known != null && known.revision() == revision
                ? known
                : new UnitTree(revision, repository.shapes(), repository.lineage());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UnitsChanged change) {
        tree = null;
    }
}
