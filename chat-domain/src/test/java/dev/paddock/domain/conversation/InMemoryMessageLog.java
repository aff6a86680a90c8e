package dev.paddock.domain.conversation;

import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.direct.InMemoryBlocks;
import dev.paddock.domain.photo.InMemoryPhotos;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A message log in memory, which appends on the caller's thread. */
public final class InMemoryMessageLog implements MessageLog {
    private final InMemoryConversations conversations;
    private final InMemoryPhotos photos;
    private final InMemoryBlocks blocks;
    private final InMemoryTransactions transactions;
    private final MessageListener listener;
    private final InstantSource clock;

    public InMemoryMessageLog(
            InMemoryConversations conversations,
            InMemoryPhotos photos,
            InMemoryBlocks blocks,
            InMemoryTransactions transactions,
            MessageListener listener,
            InstantSource clock) {
        this.conversations = conversations;
        this.photos = photos;
        this.blocks = blocks;
        this.transactions = transactions;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public CompletionStage<PostOutcome> append(NewMessage message) {
        return CompletableFuture.completedStage(transactions.run(() -> conversations
                .posted(message.from().id(), message.clientId())
                .<PostOutcome>map(first -> new PostOutcome.Posted(first.seq(), first.at(), true))
                .orElseGet(() -> appendNew(message))));
    }

    private PostOutcome appendNew(NewMessage message) {
        var talk = conversations.talk(message.conversation()).orElse(null);
        if (talk == null) {
            return new PostOutcome.NotAMember();
        }
        if (talk.state() == InMemoryConversations.State.OPEN && conversations.isSilenced(talk, blocks)) {
            return new PostOutcome.Blocked();
        }
        return switch (talk.state()) {
            case CLOSED -> new PostOutcome.ConversationClosed();
            case DELETED -> new PostOutcome.RoomDeleted();
            case OPEN ->
                photos.claimed(message, talk.lastSeq() + 1)
                        .map(claimed -> store(new Message(
                                message.conversation(),
                                talk.lastSeq() + 1,
                                message.from(),
                                message.text(),
                                clock.instant(),
                                message.clientId(),
                                claimed)))
                        .orElseGet(PostOutcome.PhotosInvalid::new);
        };
    }

    private PostOutcome store(Message message) {
        conversations.store(message);
        listener.posted(List.of(message)); // inside the lock of the store, so that all hear them in order
        return new PostOutcome.Posted(message.seq(), message.at(), false);
    }
}
