package dev.paddock.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.paddock.app.settings.LogForm;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Turns what is logged into lines, in the form that can still be chosen once there are settings. Thread-safe. */
final class Lines extends EncoderBase<ILoggingEvent> {
    /** Of one length, so that lines sort by it. */
    static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final byte[] NOTHING = {};

    private volatile LogForm form = LogForm.JSON;

    void write(LogForm newForm) {
        form = newForm;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = form == LogForm.JSON ? JsonLine.of(event) : TextLine.of(event);
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
