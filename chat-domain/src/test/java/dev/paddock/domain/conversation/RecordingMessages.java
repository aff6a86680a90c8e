package dev.paddock.domain.conversation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that keeps the messages it hears. Safe for use by many threads. */
public final class RecordingMessages implements MessageListener {
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final List<MessageListener> others = new CopyOnWriteArrayList<>();

    @Override
    public void posted(List<Message> messages) {
        heard.addAll(messages);
        others.forEach(other -> other.posted(messages));
    }

    /** Has {@code other} hear of all that is posted from now on. */
    public void passOnTo(MessageListener other) {
        others.add(other);
    }

    /** What was heard up to now, in order. */
    public List<Message> heard() {
        return List.copyOf(heard);
    }
}
