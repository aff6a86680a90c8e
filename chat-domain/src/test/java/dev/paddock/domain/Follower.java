package dev.paddock.domain;

import java.util.function.Consumer;

/** Somebody who took a snapshot once and from then on hears every event of the log, each once and in order. */
public final class Follower {
    private final EventLog log;
    private final Consumer<StateEvent> view;
    private long number;

    /** Begins with what comes next: {@code view} is a snapshot of this moment. */
    public Follower(EventLog log, Consumer<StateEvent> view) {
        this.log = log;
        this.view = view;
        this.number = log.newest();
    }

    /** Hears what happened since the last call. */
    public void catchUp() {
        for (var event : log.after(number, Integer.MAX_VALUE)) {
            view.accept(event.event());
            number = event.number();
        }
    }
}
