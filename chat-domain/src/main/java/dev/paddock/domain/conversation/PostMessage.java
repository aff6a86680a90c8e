package dev.paddock.domain.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Posting a message, once, by somebody who may write there. */
public final class PostMessage {
    private final Roster roster;
    private final MessageLog log;

    public PostMessage(Roster roster, MessageLog log) {
        this.roster = roster;
        this.log = log;
    }

    /**
     * Hands {@code message} to the log if its author has a place in the conversation; the stage completes, never exceptionally,
     * once the outcome is durable. Whether the conversation is still open is the log's to say: what was stored before it closed
     * and is sent again, as nobody heard of it, is a duplicate and not lost.
     */
    public CompletionStage<PostOutcome> post(NewMessage message) {
        return switch (roster.admission(message.from().id(), message.conversation())) {
            case WELCOME, CLOSED, ROOM_DELETED, BLOCKED -> log.append(message);
            case NOT_A_MEMBER -> CompletableFuture.completedStage(new PostOutcome.NotAMember());
        };
    }
}
