package dev.paddock.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpPasswordsTest {
    /** The secret of RFC 6238, appendix B, "12345678901234567890". */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final TotpPasswords passwords = new TotpPasswords();

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void knows_the_codes_of_the_standard(long second, String code) {
        assertThat(match(code, second)).hasValue(second / 30);
    }

    @Test
    void takes_the_codes_of_the_steps_before_and_after_and_no_others() {
        assertThat(match("287082", 30)).hasValue(1);
        assertThat(match("287082", 0)).hasValue(1);
        assertThat(match("287082", 89)).hasValue(1);
        assertThat(match("287082", 90)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"287083", "28708", "2870820", "94287082", "' 287082'", "''", "'\u0662\u0668\u0667\u0660\u0668\u0662'"})
    void takes_nothing_but_the_code_itself(String code) {
        assertThat(match(code, 59)).isEmpty();
    }

    @Test
    void takes_ordinary_digits_where_people_write_others() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(match("287082", 59)).hasValue(1);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void makes_secrets_of_160_bits_that_devices_can_read_and_that_never_come_twice() {
        var secrets =
                IntStream.range(0, 1000).mapToObj(i -> passwords.newSecret()).toList();

        assertThat(secrets)
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(secret).matches("[A-Z2-7]{32}"));
    }

    @Test
    void serves_many_at_once() {
        var found = Race.of(
                8,
                thread -> IntStream.range(0, 200)
                        .allMatch(i -> match("287082", 59).equals(OptionalLong.of(1))));

        assertThat(found).containsOnly(true);
    }

    private OptionalLong match(String code, long second) {
        return passwords.matchingStep(SECRET, code, Instant.ofEpochSecond(second));
    }
}
