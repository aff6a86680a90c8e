package dev.paddock.app.sentry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.sentry.SentryEvent;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** Hears of every error that is logged with an exception, and passes each exception on once. Thread-safe. */
final class LoggedErrors extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final Consumer<SentryEvent> reports;
    private final Set<Throwable> known = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    LoggedErrors(Consumer<SentryEvent> reports) {
        this.reports = reports;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)
                && event.getThrowableProxy() instanceof ThrowableProxy fault
                && known.add(fault.getThrowable())) {
            reports.accept(SentryEvents.of(event, fault));
        }
    }
}
