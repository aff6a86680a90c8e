package dev.paddock.app.sentry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import dev.paddock.contract.Correlation;
import dev.paddock.domain.privacy.Redaction;
import dev.paddock.sse.ClientError;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.protocol.Message;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.sentry.protocol.SentryStackTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of an error to Sentry: what it is and where in the code, and nothing of persons, requests or the machine. */
final class SentryEvents {
    private static final int CAUSES = 6;
    private static final int MAX_MESSAGE = 300;

    private SentryEvents() {}

    /** The message is the code's own, without what was filled in; those of exceptions may quote people and stay here. */
    static SentryEvent of(ILoggingEvent logged, IThrowableProxy fault) {
        var event = event(SentryLevel.ERROR, logged.getLoggerName(), logged.getMessage());
        event.setTimestamp(Date.from(logged.getInstant()));
        event.setExceptions(exceptions(fault));
        tag(event, Correlation.KEY, logged.getMDCPropertyMap().get(Correlation.KEY));
        return event;
    }

    static SentryEvent of(ClientError error) {
        var event = event(SentryLevel.WARNING, "browser", error.message());
        event.setPlatform("javascript");
        event.setTransaction(error.page());
        tag(event, Correlation.KEY, error.correlationId());
        tag(event, "version", error.version());
        if (error.stack() != null) {
            event.setExtra("stack", error.stack());
        }
        return event;
    }

    /** The last word: takes out what anything may have put in on the way. */
    static SentryEvent bare(SentryEvent event) {
        event.setUser(null);
        event.setRequest(null);
        event.setServerName(null);
        event.setBreadcrumbs(null);
        event.setModules(null);
        event.setThreads(null);
        var message = event.getMessage();
        if (message != null && message.getFormatted() != null) {
            message.setFormatted(Redaction.of(message.getFormatted(), MAX_MESSAGE));
        }
        return event;
    }

    private static SentryEvent event(SentryLevel level, String logger, String text) {
        var message = new Message();
        message.setFormatted(text);
        var event = new SentryEvent();
        event.setPlatform("java");
        event.setLevel(level);
        event.setLogger(logger);
        event.setMessage(message);
        event.setEnvironment("production");
        return event;
    }

    private static void tag(SentryEvent event, String name, @Nullable String value) {
        if (value != null) {
            event.setTag(name, value);
        }
    }

    /** The first cause first, as Sentry wants it. */
    private static List<SentryException> exceptions(IThrowableProxy fault) {
        var exceptions = new ArrayList<SentryException>();
        IThrowableProxy next = fault;
        while (next != null && exceptions.size() < CAUSES) {
            exceptions.add(exception(next));
            next = next.getCause();
        }
        Collections.reverse(exceptions);
        return exceptions;
    }

    private static SentryException exception(IThrowableProxy fault) {
        var name = fault.getClassName();
        var frames = new ArrayList<>(Arrays.stream(fault.getStackTraceElementProxyArray())
                .map(frame -> frame(frame.getStackTraceElement()))
                .toList());
        Collections.reverse(frames);
        var exception = new SentryException();
        exception.setType(name.substring(name.lastIndexOf('.') + 1));
        exception.setModule(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        exception.setStacktrace(new SentryStackTrace(frames));
        return exception;
    }

    private static SentryStackFrame frame(StackTraceElement place) {
        var frame = new SentryStackFrame();
        frame.setModule(place.getClassName());
        frame.setFunction(place.getMethodName());
        frame.setFilename(place.getFileName());
        if (place.getLineNumber() >= 0) {
            frame.setLineno(place.getLineNumber());
        }
        frame.setNative(place.isNativeMethod());
        frame.setInApp(place.getClassName().startsWith("dev.paddock."));
        return frame;
    }
}
