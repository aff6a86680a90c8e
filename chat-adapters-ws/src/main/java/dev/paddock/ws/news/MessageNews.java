package dev.paddock.ws.news;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.conversation.MessageEvent;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.SerialExecutor;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.EventFrames;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The news of messages that were edited or removed, to the readers of their conversations, in the order of the log. An event says that
 * something changed; what the message is now is read back. While the store is away they wait.
 */
public final class MessageNews {
    private static final Logger LOG = LoggerFactory.getLogger(MessageNews.class);

    private final EdgeUseCases useCases;
    private final FanOut fanOut;
    private final SerialExecutor order;
    private final Queue<MessageEvent> untold = new ConcurrentLinkedQueue<>();

    public MessageNews(EdgeUseCases useCases, FanOut fanOut, Executor threads) {
        this.useCases = useCases;
        this.fanOut = fanOut;
        this.order = new SerialExecutor(threads);
    }

    public void on(MessageEvent event) {
        untold.add(event);
        order.run(this::publish);
    }

    /** Publishes what had to wait; to be called several times a second. */
    public void tick() {
        if (!untold.isEmpty()) {
            order.run(this::publish);
        }
    }

    private void publish() {
        for (var event = untold.peek(); event != null; event = untold.peek()) {
            try {
                publish(event);
            } catch (UnavailableException e) { // the next tick tries again
                return;
            } catch (RuntimeException e) {
                LOG.error("a change of a message could not be told", e);
            }
            untold.remove();
        }
    }

    /** Of one that was removed since it was edited, its removal is all that there is to tell. */
    private void publish(MessageEvent event) {
        if (event instanceof MessageEvent.MessageEdited edited) {
            useCases.messages()
                    .changes()
                    .find(edited.conversation(), edited.seq())
                    .filter(message -> !message.isRemoved())
                    .ifPresent(message -> publish(event, EventFrames.edited(edited, message)));
        } else if (event instanceof MessageEvent.MessageRemoved removed) {
            publish(event, EventFrames.removed(removed));
        }
    }

    private void publish(MessageEvent event, byte[] frame) {
        fanOut.change(event.conversation().value(), event.seq(), frame);
    }
}
