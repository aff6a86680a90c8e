package dev.paddock.domain.conversation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that keeps the messages it hears. Safe for use by many threads. */
public final class RecordingMessages implements MessageListener {
    private final List<Message> heard = new CopyOnWriteArrayList<>();

    @Override
    public void posted(List<Message> messages) {
        heard.addAll(messages);
    }

    /** What was heard up to now, in order. */
    public List<Message> heard() {
        return List.copyOf(heard);
    }
}
