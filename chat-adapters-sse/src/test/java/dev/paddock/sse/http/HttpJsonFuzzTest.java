package dev.paddock.sse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.Code;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpJsonFuzzTest {
    private static final String WHOLE =
            "{\"email\":\"claire@paddock.example\",\"n\":12.5e3,\"on\":true,\"list\":[{\"a\":null},{\"b\":\"\\u00e9\"}]}";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bodies_of_any_bytes_are_read_or_refused_and_nothing_else(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            var bytes = garbled(random);
            try {
                assertThat(HttpJson.object(bytes)).isNotNull();
            } catch (RefusalException e) {
                assertThat(e.refusal().code()).isEqualTo(Code.BAD_REQUEST);
            }
        }
    }

    private static byte[] garbled(SplittableRandom random) {
        var bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            random.nextBytes(bytes);
            return bytes;
        }
        for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}",
                "[{\"a\":1}]",
                "{\"a\":1}{}",
                "{\"a\":[[[[[[[[[1]]]]]]]]]}",
                "{\"a\":123456789012345678901234567890123}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "\"text\"",
                ""
            })
    void bodies_that_two_readers_would_take_for_different_things_are_refused(String body) {
        assertThatThrownBy(() -> HttpJson.object(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusalException.class);
    }
}
