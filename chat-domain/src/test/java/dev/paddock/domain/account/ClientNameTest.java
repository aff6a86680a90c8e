package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0 | Edge on Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 | Chrome on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15 | Safari on macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1 | Safari on iOS",
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36 | Chrome on Android",
                "curl/8.14.1 | curl",
                "Java-http-client/17.0.9 | Java-http-client",
                "Mozilla/5.0 | Unknown",
                "<script>alert(1)</script> | Unknown"
            })
    void says_which_browser_or_program_it_is(String userAgent, String name) {
        assertThat(ClientName.ofUserAgent(userAgent).value()).isEqualTo(name);
    }

    @Test
    void is_unknown_where_nothing_was_said() {
        assertThat(ClientName.ofUserAgent(null)).isEqualTo(ClientName.UNKNOWN);
        assertThat(ClientName.ofUserAgent("  ")).isEqualTo(ClientName.UNKNOWN);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void is_short_and_plain_whatever_was_sent(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "Firefox/" : "");
            random.ints(random.nextInt(2_000), 0, 0x3000).forEach(text::appendCodePoint);

            assertThat(ClientName.ofUserAgent(text.toString()).value()).matches("[A-Za-z0-9 ._-]{1,64}");
        }
    }
}
