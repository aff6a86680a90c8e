package dev.paddock.ws.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErrorFramesTest {
    @ParameterizedTest
    @EnumSource
    void every_code_becomes_an_error(Code code) {
        var error = json(ErrorFrames.of("7", code, "Because."));

        assertThat(error.path("type").asString()).isEqualTo("error");
        assertThat(error.path("id").asString()).isEqualTo("7");
        assertThat(error.path("code").asString()).isEqualTo(code.wireName());
        assertThat(error.path("detail").asString()).isEqualTo("Because.");
        assertThat(error.path("retryable").asBoolean())
                .isEqualTo(ErrorStatus.of(code).retryable());
        assertThat(error.has("retryAfterMs")).isEqualTo(ErrorStatus.of(code).pause() != null);
    }

    @Test
    void a_short_wait_is_at_least_a_millisecond() {
        assertThat(json(ErrorFrames.rateLimited("7", "Slow down.", Duration.ofNanos(1)))
                        .path("retryAfterMs")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_could_not_be_read_is_answered_without_an_id() {
        assertThat(json(ErrorFrames.of(null, Code.BAD_REQUEST, "What?")).has("id"))
                .isFalse();
    }

    private static JsonNode json(byte[] frame) {
        int start = new String(frame, StandardCharsets.ISO_8859_1).indexOf('{');
        return new JsonMapper().readTree(frame, start, frame.length - start);
    }
}
