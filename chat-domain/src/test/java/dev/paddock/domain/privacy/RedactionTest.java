package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            no account claire@paddock.example here             | no account <e-mail> here
            Unexpected token 'B', "Bonjour, je"... is not JSON | Unexpected token <quoted>, <quoted>... is not JSON
            said «je suis là» and “me too” and `so`            | said <quoted> and <quoted> and <quoted>
            a quotation "that never ends                       | a quotation <quoted>
            bearer eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.x      | bearer <token>.x
            id 0190f3a2-7c5e-7d10-9a42-1c6f1e0b8a55 is gone    | id <token> is gone
            GET https://x.example/a?q=moi&b=2#part failed      | GET https://x.example/a failed
            call +33 6 12 34 56 78 today                       | call <number> today
            """)
    void takes_out_what_may_be_about_a_person(String text, String redacted) {
        assertThat(Redaction.of(text, 300)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            TypeError: Cannot read properties of undefined (reading 'length')
            at show (https://paddock.example/app/assets/conversation-list-DfG8sd2k.js:1:23456)
            ResizeObserverNotificationLoopExceeded isn't fatal
            """)
    void leaves_what_is_about_code(String text) {
        assertThat(Redaction.of(text, 300)).isEqualTo(text);
    }

    @Test
    void cuts_what_is_too_long() {
        assertThat(Redaction.of("a b c d", 3)).isEqualTo("a b");
    }
}
