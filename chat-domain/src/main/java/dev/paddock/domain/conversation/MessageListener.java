package dev.paddock.domain.conversation;

import java.util.List;

/**
 * Hears of messages once they are durable. Called by the log's one writer, in the order of {@code seq} within each
 * conversation and before the senders are told; implementations must hand over and return, and must not throw.
 */
@FunctionalInterface
public interface MessageListener {
    void posted(List<Message> messages);
}
