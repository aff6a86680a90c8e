package dev.paddock.domain.conversation;

import java.util.concurrent.CompletionStage;

/**
 * Where messages are numbered and made durable. Messages of one conversation handed over by one thread are numbered in that
 * order. Implementations are safe for use by many threads and never block the caller on the store.
 */
public interface MessageLog {
    /**
     * Appends {@code message}; the stage completes, never exceptionally, once the outcome is durable. Whether the conversation
     * is open is decided in the transaction that stores the message. A client id its sender used before gets the answer of that
     * first time, whatever became of the conversation since; a conversation there never was is {@link PostOutcome.NotAMember}.
     */
    CompletionStage<PostOutcome> append(NewMessage message);
}
