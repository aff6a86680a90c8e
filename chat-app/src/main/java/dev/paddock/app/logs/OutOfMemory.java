package dev.paddock.app.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * The end of a process that ran out of memory. Some thread of it died, or some work was left half done, and nobody can say which;
 * its supervisor starts it again. Noticed where a thread dies of it, and where somebody who caught it says so in the log, be it at
 * a level that is not written, by a library, or as the cause of something else. Thread-safe.
 */
final class OutOfMemory extends TurboFilter {
    /** EX_SOFTWARE, which neither the JVM nor we use for anything else. */
    static final int EXIT_CODE = 70;

    private static final int DEEPEST = 32;

    /** Made while there is memory. */
    private static final byte[] LINE =
            "paddock: out of memory: the process ends, to be started again; see \"Memory is short\" in docs/operations.md\n"
                    .getBytes(StandardCharsets.UTF_8);

    /** Ends the process if {@code fault} is or comes of having no memory; needs none itself. */
    static void endIfCauseOf(@Nullable Throwable fault) {
        var cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
            cause = cause.getCause();
        }
    }

    /** Without the hooks of an orderly end: they need memory, and what was acknowledged is on the disk. */
    private static void end() {
        try {
            System.err.write(LINE, 0, LINE.length);
            System.err.flush();
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable fault) {
        endIfCauseOf(fault);
        if (arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable last) {
            endIfCauseOf(last);
        }
        return FilterReply.NEUTRAL;
    }
}
