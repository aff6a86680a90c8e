package dev.paddock.persistence.event;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners to committed changes, caches first. One that fails keeps nobody else from hearing. Thread-safe. */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<StateEvent>> caches = new CopyOnWriteArrayList<>();
    private final List<EventLogListener> followers = new CopyOnWriteArrayList<>();
    private final List<StateEventListener> listeners = new CopyOnWriteArrayList<>();

    /** Has {@code cache} hear before any listener does, and also of what a failed commit may have changed. */
    public void invalidates(Consumer<StateEvent> cache) {
        caches.add(cache);
    }

    public void follow(EventLogListener follower) {
        followers.add(follower);
    }

    public void subscribe(StateEventListener listener) {
        listeners.add(listener);
    }

    /** Has the caches forget what {@code event} may have changed. */
    public void invalidate(StateEvent event) {
        caches.forEach(cache -> cache.accept(event));
    }

    void publish(News news) {
        if (news instanceof News.Logged logged) {
            publish(logged.event());
        } else {
            publish(((News.Fleeting) news).event());
        }
    }

    /** Publishes an event that may come from another node, whose changes the caches here hear of in no other way. */
    private void publish(Numbered event) {
        invalidate(event.event());
        followers.forEach(follower -> call(() -> follower.on(event), event.event()));
        publish(event.event());
    }

    private void publish(StateEvent event) {
        listeners.forEach(listener -> call(() -> listener.on(event), event));
    }

    private static void call(Runnable listening, StateEvent event) {
        try {
            listening.run();
        } catch (RuntimeException e) {
            LOG.error("a listener failed on a {}", event.getClass().getSimpleName(), e);
        }
    }
}
