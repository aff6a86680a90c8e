package dev.paddock.app.sentry;

import ch.qos.logback.classic.LoggerContext;
import dev.paddock.sse.ClientError;
import io.sentry.SentryClient;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a Sentry server what goes wrong: each error that is logged with an exception, and the errors of browsers. A thread of the
 * client's does it from a bounded queue; while the server is away, or there is too much to tell, reports are lost, and nobody waits.
 * Thread-safe.
 */
public final class SentryReports implements AutoCloseable {
    private static final int PER_MINUTE = 30;
    private static final int QUEUED = 30;
    /** Twice: for what is queued, and for what is on its way. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofMillis(900);

    private final SentryClient client;
    private final String release;
    private final Allowance allowance;
    private final LoggedErrors errors;

    private SentryReports(SentryClient client, String release, LongSupplier nanos) {
        this.client = client;
        this.release = release;
        this.allowance = new Allowance(PER_MINUTE, Duration.ofMinutes(1), nanos);
        this.errors = new LoggedErrors(this::send);
    }

    /**
     * Begins to report what is logged.
     *
     * @param dsn where to, and by which key
     * @param release what runs
     */
    public static SentryReports begin(URI dsn, String release) {
        var reports = new SentryReports(new SentryClient(options(dsn)), release, System::nanoTime);
        reports.errors.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        reports.errors.start();
        root().addAppender(reports.errors);
        return reports;
    }

    private static SentryOptions options(URI dsn) {
        var options = new SentryOptions();
        options.setDsn(dsn.toString());
        options.getEventProcessors().clear(); // they add the machine, its threads and its libraries
        options.setBeforeSend((event, hint) -> SentryEvents.bare(event));
        options.setAttachServerName(false);
        options.setSendClientReports(false);
        options.setMaxBreadcrumbs(0);
        options.setMaxQueueSize(QUEUED);
        options.setConnectionTimeoutMillis(2_000);
        options.setReadTimeoutMillis(2_000);
        options.setShutdownTimeoutMillis(PATIENCE_AT_THE_END.toMillis());
        options.setFlushTimeoutMillis(PATIENCE_AT_THE_END.toMillis());
        return options;
    }

    /** Reports what a browser reported. */
    public void report(ClientError error) {
        send(SentryEvents.of(error));
    }

    private void send(SentryEvent event) {
        if (allowance.takes()) {
            event.setRelease(release);
            client.captureEvent(event, null, null);
        }
    }

    /** Sends what waits, for up to two seconds, and takes no more. */
    @Override
    public void close() {
        root().detachAppender(errors);
        errors.stop();
        client.close();
    }

    private static ch.qos.logback.classic.Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
