package dev.paddock.ws.fanout;

import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What became of messages that an audience has not been sent yet: messages and their changes come by ways of their own, of which
 * either may be the faster. For one lane's thread.
 */
final class EarlyChanges {
    /** More than are ever on their way at once; the rest is of messages that were sent long ago. */
    private static final int KEPT = 64;

    private final TreeMap<Long, byte[]> changes = new TreeMap<>();
    private long posted;

    /** Notes the newest change of message {@code seq}, unless the message was sent before. */
    void told(long seq, byte[] frame) {
        if (seq > posted) {
            changes.put(seq, frame);
            if (changes.size() > KEPT) {
                changes.pollFirstEntry();
            }
        }
    }

    /** Hands over the change of message {@code seq}, which is sent by now; those before it were sent by another way. */
    void posted(long seq, Consumer<byte[]> change) {
        posted = seq;
        if (changes.isEmpty()) {
            return;
        }
        var own = changes.get(seq);
        changes.headMap(seq, true).clear();
        if (own != null) {
            change.accept(own);
        }
    }
}
