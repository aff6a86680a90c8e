package dev.paddock.persistence;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who hear of committed changes, caches first. One that fails keeps nobody else from hearing. Thread-safe. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<StateEvent>> caches = new CopyOnWriteArrayList<>();
    private final List<EventLogListener> followers = new CopyOnWriteArrayList<>();
    private final List<StateEventListener> listeners = new CopyOnWriteArrayList<>();

    /** Has {@code cache} hear before any listener does, and also of what a failed commit may have changed. */
    void invalidates(Consumer<StateEvent> cache) {
        caches.add(cache);
    }

    void follow(EventLogListener follower) {
        followers.add(follower);
    }

    void subscribe(StateEventListener listener) {
        listeners.add(listener);
    }

    /** Has the caches forget what {@code event} may have changed. */
    void invalidate(StateEvent event) {
        caches.forEach(cache -> cache.accept(event));
    }

    void tell(News news) {
        if (news instanceof News.Logged logged) {
            tell(logged.event());
        } else {
            tell(((News.Fleeting) news).event());
        }
    }

    /** Tells of an event that may come from another node, whose changes the caches here hear of in no other way. */
    private void tell(Numbered event) {
        invalidate(event.event());
        followers.forEach(follower -> tell(() -> follower.on(event), event.event()));
        tell(event.event());
    }

    private void tell(StateEvent event) {
        listeners.forEach(listener -> tell(() -> listener.on(event), event));
    }

    private static void tell(Runnable telling, StateEvent event) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("a listener failed on a {}", event.getClass().getSimpleName(), e);
        }
    }
}
