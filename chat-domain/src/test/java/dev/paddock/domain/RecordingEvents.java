package dev.paddock.domain;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that keeps what it hears. Safe for use by many threads. */
public final class RecordingEvents implements StateEventListener {
    private final List<StateEvent> heard = new CopyOnWriteArrayList<>();

    @Override
    public void on(StateEvent event) {
        heard.add(event);
    }

    /** What was heard up to now, in order. */
    public List<StateEvent> heard() {
        return List.copyOf(heard);
    }

    /** Those of one kind. */
    public <E extends StateEvent> List<E> heard(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public void forget() {
        heard.clear();
    }
}
