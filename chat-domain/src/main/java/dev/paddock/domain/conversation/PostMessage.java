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
     * Hands {@code message} to the log if its author may write; the stage completes, never exceptionally, once the outcome
     * is durable.
     */
    public CompletionStage<PostOutcome> post(NewMessage message) {
        return switch (roster.admission(message.from().id(), message.conversation())) {
            case WELCOME -> log.append(message);
            case NOT_A_MEMBER -> refused(new PostOutcome.NotAMember());
            case CLOSED -> refused(new PostOutcome.ConversationClosed());
            case ROOM_DELETED -> refused(new PostOutcome.RoomDeleted());
            case BLOCKED -> refused(new PostOutcome.Blocked());
        };
    }

    private static CompletionStage<PostOutcome> refused(PostOutcome refusal) {
        return CompletableFuture.completedStage(refusal);
    }
}
