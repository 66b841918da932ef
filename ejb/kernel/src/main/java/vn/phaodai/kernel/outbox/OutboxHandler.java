package vn.phaodai.kernel.outbox;

/**
 * Takes the messages of one topic to where they belong, in a transaction of their own. A message
 * may come twice (after a crash between delivery and commit), so doing it again must do no harm. A
 * failure is thrown; the message is tried again later.
 */
public interface OutboxHandler {

    String topic();

    void handle(OutboxMessage message);

    /** After how many failures the message is laid aside for an administrator. */
    default int attempts() {
        return 12;
    }
}
