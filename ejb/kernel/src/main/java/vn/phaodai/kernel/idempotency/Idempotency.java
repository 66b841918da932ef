package vn.phaodai.kernel.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import vn.phaodai.kernel.BusinessClock;
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
        requireKey(request);
        String me = me();
        Optional<IdempotencyRepository.Known> before = repository.hold(me, request.key());
        if (before.isPresent()) {
            if (!before.get().isOf(request)) {
                throw new InvalidInput("Idempotency-Key", "error.idempotency.other");
            }
            return before.get().answer();
        }
        StoredAnswer answer = work.get();
        repository.store(me, request, clock.now(), answer);
        return answer;
    }

    private static void requireKey(IdempotentRequest request) {
        if (VietnameseText.clean(request.key()) == null
                || request.key().length() > IdempotentRequest.LONGEST_KEY) {
            throw new InvalidInput(
                    "Idempotency-Key", "error.idempotency.key", IdempotentRequest.LONGEST_KEY);
        }
    }

    private String me() {
        String username = callers.current().username();
        if (username == null) {
            throw new NotAllowed("error.role");
        }
        return username;
    }
}
