package dev.paddock.app.logs;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.paddock.app.settings.LogForm;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * How logging is set up: on stderr, since stdout carries the ready line alone. Found by Logback through its service file; a file of
 * XML would have its parser loaded at each start. Thread-safe.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class StderrLog extends ContextAwareBase implements Configurator {
    private static final String STDERR = "stderr";

    private static final Map<String, Level> LEVELS = Map.of(
            "org.eclipse.jetty", Level.WARN,
            "io.javalin", Level.OFF, // says again, in its own words, what the edge says itself
            "org.flywaydb", Level.WARN,
            "com.zaxxer.hikari", Level.WARN,
            "org.postgresql", Level.WARN,
            "org.java_websocket", Level.WARN);

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY; // the operator's own
        }
        var lines = new Lines();
        lines.setContext(logs);
        lines.start();
        var stderr = new ConsoleAppender<ILoggingEvent>();
        stderr.setContext(logs);
        stderr.setName(STDERR);
        stderr.setTarget("System.err");
        stderr.setEncoder(lines);
        stderr.start();
        var root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(stderr);
        endWithoutMemory(logs);
        LEVELS.forEach((logger, level) -> logs.getLogger(logger).setLevel(level));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Has lines written in {@code form} from now on, and also what libraries say by other ways and threads that die say. */
    public static void write(LogForm form) {
        var logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        var stderr = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(STDERR);
        if (stderr instanceof ConsoleAppender<ILoggingEvent> ours && ours.getEncoder() instanceof Lines lines) {
            lines.write(form);
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var log = LoggerFactory.getLogger(StderrLog.class);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            OutOfMemory.endIfCauseOf(fault); // logging it needs memory
            log.error("a thread died", requireNonNull(fault));
        });
    }

    private static void endWithoutMemory(LoggerContext logs) {
        var end = new OutOfMemory();
        end.setContext(logs);
        end.start();
        logs.addTurboFilter(end);
    }
}
