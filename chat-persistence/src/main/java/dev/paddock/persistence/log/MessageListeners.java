package dev.paddock.persistence.log;

import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners to stored messages. One that fails keeps nobody else from hearing. Thread-safe. */
public final class MessageListeners {
    private static final Logger LOG = LoggerFactory.getLogger(MessageListeners.class);

    private final List<MessageListener> listeners = new CopyOnWriteArrayList<>();

    public void subscribe(MessageListener listener) {
        listeners.add(listener);
    }

    /** Has listeners hear of what a group brought, as it is. */
    public void deliver(Group group) {
        publish(group.news());
    }

    void publish(List<Message> news) {
        if (news.isEmpty()) {
            return;
        }
        for (var listener : listeners) {
            try {
                listener.posted(news);
            } catch (RuntimeException | Error e) { // the messages are stored: their senders must hear so
                LOG.error("a listener failed on {} messages", news.size(), e);
            }
        }
    }
}
