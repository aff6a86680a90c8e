package dev.paddock.app.logs;

import static ch.qos.logback.core.encoder.JsonEscapeUtil.jsonEscapeString;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.paddock.contract.Correlation;
import org.jspecify.annotations.Nullable;

/** A logged event, as one JSON object on one line. */
final class JsonLine {
    private final StringBuilder json = new StringBuilder(256).append('{');

    private JsonLine() {}

    static String of(ILoggingEvent event) {
        var fault = event.getThrowableProxy();
        return new JsonLine()
                .with("timestamp", Lines.TIME.format(event.getInstant()))
                .with("level", event.getLevel().toString())
                .with("logger", event.getLoggerName())
                .with("thread", event.getThreadName())
                .with("message", event.getFormattedMessage())
                .with("correlationId", event.getMDCPropertyMap().get(Correlation.KEY))
                .with("exception", fault == null ? null : StackText.of(fault))
                .end();
    }

    /** Nothing is said of what there is not. */
    private JsonLine with(String name, @Nullable String value) {
        if (value != null) {
            json.append(json.length() == 1 ? "\"" : ",\"")
                    .append(name)
                    .append("\":\"")
                    .append(jsonEscapeString(value))
                    .append('"');
        }
        return this;
    }

    private String end() {
        return json.append("}\n").toString();
    }
}
