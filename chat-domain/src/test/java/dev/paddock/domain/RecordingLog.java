package dev.paddock.domain;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A follower of an event log that keeps what it hears. Safe for use by many threads. */
public final class RecordingLog implements EventLogListener {
    private final List<EventLog.Numbered> heard = new CopyOnWriteArrayList<>();

    @Override
    public void on(EventLog.Numbered event) {
        heard.add(event);
    }

    /** What was heard up to now, in order. */
    public List<EventLog.Numbered> heard() {
        return List.copyOf(heard);
    }
}
