package dev.paddock.app.logs;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fault as the log tells it: what it is, where it happened, and what caused it. Its message is told only where the JVM wrote it,
 * about code: any other may quote what people wrote, or a secret.
 */
final class StackText {
    private static final int FRAMES = 60;
    private static final int CAUSES = 6;

    private static final Set<String> TOLD_BY_THE_JVM = Set.of(
            "java.lang.NullPointerException",
            "java.lang.ClassCastException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.OutOfMemoryError",
            "java.lang.NoClassDefFoundError",
            "java.lang.NoSuchMethodError",
            "java.lang.ExceptionInInitializerError");

    private StackText() {}

    static String of(IThrowableProxy fault) {
        var text = new StringBuilder(1024).append(described(fault));
        var cause = fault.getCause();
        for (int i = 1; i < CAUSES && cause != null; i++) {
            text.append("\nCaused by: ").append(described(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String described(IThrowableProxy fault) {
        var frames = fault.getStackTraceElementProxyArray();
        int own = frames.length - Math.max(0, fault.getCommonFrames());
        var places = Arrays.stream(frames)
                .limit(Math.min(FRAMES, own))
                .map(frame -> "\n\t" + frame.getSTEAsString())
                .collect(Collectors.joining());
        return name(fault) + places;
    }

    private static String name(IThrowableProxy fault) {
        var name = fault.getClassName();
        return TOLD_BY_THE_JVM.contains(name) && fault.getMessage() != null ? name + ": " + fault.getMessage() : name;
    }
}
