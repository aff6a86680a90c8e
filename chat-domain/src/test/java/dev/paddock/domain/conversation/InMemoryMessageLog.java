package dev.paddock.domain.conversation;

import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.direct.InMemoryBlocks;
import dev.paddock.domain.photo.InMemoryPhotos;
import dev.paddock.domain.room.InMemoryBars;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A message log in memory, which appends on the caller's thread. */
public final class InMemoryMessageLog implements MessageLog {
    private final InMemoryConversations conversations;
    private final InMemoryPhotos photos;
    private final InMemoryBlocks blocks;
    private final InMemoryBars bars;
    private final InMemoryTransactions transactions;
    private final MessageListener listener;
    private final InstantSource clock;

    public InMemoryMessageLog(
            InMemoryConversations conversations,
            InMemoryPhotos photos,
            InMemoryBlocks blocks,
            InMemoryBars bars,
            InMemoryTransactions transactions,
            MessageListener listener,
            InstantSource clock) {
        this.conversations = conversations;
        this.photos = photos;
        this.blocks = blocks;
        this.bars = bars;
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
            case OPEN -> writeNow(talk, message);
        };
    }

    private PostOutcome writeNow(InMemoryConversations.Talk talk, NewMessage message) {
        var author = message.from();
        var now = clock.instant();
        if (bars.holds(talk.id(), author.id(), now)) {
            return new PostOutcome.Muted();
        }
        boolean paced = !author.role().isStaff();
        var pause = conversations.pause(talk.id(), author.id(), now);
        if (paced && !pause.isZero()) {
            return new PostOutcome.TooSoon(pause);
        }
        var claimed = photos.claimed(message, talk.lastSeq() + 1);
        if (claimed.isEmpty()) {
            return new PostOutcome.PhotosInvalid();
        }
        if (paced) {
            conversations.wrote(talk.id(), author.id(), now);
        }
        return store(new Message(
                message.conversation(),
                talk.lastSeq() + 1,
                message.from(),
                message.text(),
                now,
                message.clientId(),
                claimed.get()));
    }

    private PostOutcome store(Message message) {
        conversations.store(message);
        listener.posted(List.of(message)); // inside the lock of the store, so that all hear them in order
        return new PostOutcome.Posted(message.seq(), message.at(), false);
    }
}
