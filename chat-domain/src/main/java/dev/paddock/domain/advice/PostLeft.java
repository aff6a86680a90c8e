package dev.paddock.domain.advice;

import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.NewMessage;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Posting what a customer had left as the first message of the talk that came of it. The log takes it once, however often it is posted:
 * what a crash kept from being posted is posted by whoever comes next.
 */
public final class PostLeft {
    private static final int PATIENCE_SECONDS = 3;

    private final AdviceRequests requests;
    private final Conversations conversations;
    private final MessageLog log;

    public PostLeft(AdviceRequests requests, Conversations conversations, MessageLog log) {
        this.requests = requests;
        this.conversations = conversations;
        this.log = log;
    }

    /** Posts what was left with {@code accepted}, if anything was, and waits a little until it is stored. Not for a transaction. */
    public void post(AdviceRequest accepted) {
        if (accepted.text() != null && conversations.lastSeq(accepted.talk()) == 0) {
            append(accepted)
                    .completeOnTimeout(Boolean.FALSE, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Posts what should have been posted. To be called every second or so, on any number of nodes. */
    public void postMissing() {
        requests.unsettled().stream()
                .filter(request -> request.status() == AdviceRequest.Status.ACCEPTED)
                .forEach(this::post);
    }

    private CompletableFuture<Boolean> append(AdviceRequest accepted) {
        var text = Objects.requireNonNull(accepted.text());
        var clientId = new ClientId("left-" + accepted.id().value());
        return log.append(new NewMessage(accepted.talk(), accepted.customer(), clientId, text))
                .thenApply(outcome -> Boolean.TRUE)
                .toCompletableFuture();
    }
}
