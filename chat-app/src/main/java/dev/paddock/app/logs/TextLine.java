package dev.paddock.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.paddock.contract.Correlation;

/** A logged event, as a line that people read. */
final class TextLine {
    private TextLine() {}

    static String of(ILoggingEvent event) {
        var line = new StringBuilder(160)
                .append(Lines.TIME.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel())
                .append(event.getLevel().toString().length() < 5 ? "  " : " ")
                .append(simple(event.getLoggerName()));
        var correlation = event.getMDCPropertyMap().get(Correlation.KEY);
        if (correlation != null) {
            line.append(" [").append(correlation).append(']');
        }
        line.append(' ').append(event.getFormattedMessage()).append('\n');
        var fault = event.getThrowableProxy();
        return fault == null
                ? line.toString()
                : line.append(StackText.of(fault)).append('\n').toString();
    }

    private static String simple(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
