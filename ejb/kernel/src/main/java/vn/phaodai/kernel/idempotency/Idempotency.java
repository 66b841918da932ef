package vn.phaodai.kernel.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;

/**
 * Makes a request count once. The key is stored in the transaction of the change: a failed request
 * leaves no key and may be sent again; two at the same time wait for each other, and the second
 * gets the answer of the first. Keys are each caller's own and are kept for {@value #DAYS} days.
 */
@Stateless
@PermitAll
public class Idempotency {

    static final int DAYS = 7;

    @Inject private IdempotencyRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    /**
     * Does the work, or gives the answer it gave before.
     *
     * @throws InvalidInput if the key was used for another request
     */
    public StoredAnswer once(IdempotentRequest request, Supplier<StoredAnswer> work) {
        String me = me();
        Optional<StoredAnswer> before = begin(me, request);
        if (before.isPresent()) {
            return before.get();
        }
        StoredAnswer answer = work.get();
        repository.answer(me, request.key(), answer);
        return answer;
    }

    /** The answer given before; empty if the work is to be done now, in this transaction. */
    public Optional<StoredAnswer> begin(IdempotentRequest request) {
        return begin(me(), request);
    }

    private Optional<StoredAnswer> begin(String me, IdempotentRequest request) {
        if (VietnameseText.clean(request.key()) == null
                || request.key().length() > IdempotentRequest.LONGEST_KEY) {
            throw new InvalidInput(
                    "Idempotency-Key", "error.idempotency.key", IdempotentRequest.LONGEST_KEY);
        }
        return repository.claim(me, request, clock.now())
                ? Optional.empty()
                : Optional.of(before(me, request));
    }

    public void finish(IdempotentRequest request, StoredAnswer answer) {
        repository.answer(me(), request.key(), answer);
    }

    private StoredAnswer before(String me, IdempotentRequest request) {
        IdempotencyRepository.Known known = repository.get(me, request.key());
        if (!known.isOf(request)) {
            throw new InvalidInput("Idempotency-Key", "error.idempotency.other");
        }
        if (known.answer() == null) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.idempotency.running");
        }
        return known.answer();
    }

    private String me() {
        String username = callers.current().username();
        if (username == null) {
            throw new NotAllowed("error.role");
        }
        return username;
    }
}
