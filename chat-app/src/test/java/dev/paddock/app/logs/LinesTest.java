package dev.paddock.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.paddock.app.settings.LogForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LinesTest {
    private final LoggerContext logs = new LoggerContext();
    private final Lines lines = new Lines();

    private String line(Map<String, String> mdc, String message, @Nullable Throwable fault) {
        var event = new LoggingEvent(
                "", logs.getLogger("dev.paddock.sse.http.AnswerWriter"), Level.ERROR, message, fault, new Object[] {
                    "one\n\"two\""
                });
        event.setInstant(Instant.parse("2026-03-02T09:00:00.120Z"));
        event.setThreadName("qtp-7");
        event.setMDCPropertyMap(mdc);
        return new String(lines.encode(event), StandardCharsets.UTF_8);
    }

    private JsonNode json(Map<String, String> mdc, @Nullable Throwable fault) {
        var line = line(mdc, "said {}", fault);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        return new ObjectMapper().readTree(line);
    }

    @Test
    void an_object_says_when_where_what_and_for_which_call() {
        assertThat(json(Map.of("correlationId", "abc-123"), null).toString())
                .isEqualTo("{\"timestamp\":\"2026-03-02T09:00:00.120Z\",\"level\":\"ERROR\","
                        + "\"logger\":\"dev.paddock.sse.http.AnswerWriter\",\"thread\":\"qtp-7\","
                        + "\"message\":\"said one\\n\\\"two\\\"\",\"correlationId\":\"abc-123\"}");
    }

    @Test
    void a_fault_is_told_with_its_places_and_causes_and_without_words() {
        var fault = new IllegalStateException("planted words", new NullPointerException("because \"call\" is null"));

        assertThat(json(Map.of(), fault).get("exception").asString())
                .startsWith("java.lang.IllegalStateException\n\tat dev.paddock.app.logs.LinesTest.")
                .contains("\nCaused by: java.lang.NullPointerException: because \"call\" is null")
                .doesNotContain("planted words");
    }

    @Test
    void control_characters_and_halves_of_characters_stay_within_the_string() {
        var read = new ObjectMapper().readTree(line(Map.of(), "a\u0000\u001f\tb\u2028 é 🙂", null));

        assertThat(read.get("message").asString()).isEqualTo("a\u0000\u001f\tb\u2028 é 🙂");
    }

    @Test
    void people_read_text() {
        lines.write(LogForm.TEXT);

        assertThat(line(Map.of("correlationId", "abc-123"), "said", null))
                .isEqualTo("2026-03-02T09:00:00.120Z ERROR AnswerWriter [abc-123] said\n");
        assertThat(line(Map.of(), "said", new IllegalStateException("planted words")))
                .startsWith("2026-03-02T09:00:00.120Z ERROR AnswerWriter said\njava.lang.IllegalStateException\n\tat ")
                .doesNotContain("planted words");
    }
}
