package dev.paddock.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.domain.Race;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.PasswordHash;
import java.util.List;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
    private static final Password RIGHT = new Password("paddock-demo-2026");
    private static final Password WRONG = new Password("paddock-demo-2025");

    private final Argon2Passwords passwords = new Argon2Passwords(2);

    @Test
    void distinguishes_the_right_password_from_a_wrong_one() {
        var hash = passwords.hash(RIGHT);

        assertThat(passwords.matches(RIGHT, hash)).isTrue();
        assertThat(passwords.matches(WRONG, hash)).isFalse();
    }

    @Test
    void writes_a_phc_string_with_the_recommended_parameters_and_a_salt_of_its_own() {
        var first = passwords.hash(RIGHT).value();
        var second = passwords.hash(RIGHT).value();

        assertThat(first).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(first).isNotEqualTo(second);
    }

    /** Made by the reference implementation: {@code argon2 somesalt -id -t 2 -k 19456 -p 1 -l 32 -e}. */
    @Test
    void agrees_with_the_reference_implementation() {
        var hash = new PasswordHash(
                "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$PL01amPyeUuxG7H0vIr5X+qHkZvWnHmGBGXFYvh8z2E");

        assertThat(passwords.matches(new Password("password"), hash)).isTrue();
        assertThat(passwords.matches(new Password("passwore"), hash)).isFalse();
    }

    @Test
    void knows_a_hash_that_took_less_work_than_today() {
        assertThat(passwords.isOutdated(passwords.hash(RIGHT))).isFalse();
        for (var parameters : List.of("m=9728,t=2", "m=19456,t=1")) {
            var hash = new PasswordHash(
                    "$argon2id$v=19$" + parameters + ",p=1$c29tZXNhbHQ$PL01amPyeUuxG7H0vIr5X+qHkZvWnHmGBGXFYvh8z2E");
            assertThat(passwords.isOutdated(hash)).as(parameters).isTrue();
        }
    }

    @Test
    void matches_non_ascii_passwords_as_utf_8() {
        var password = new Password("mot de passe très sûr 🏍");

        assertThat(passwords.matches(password, passwords.hash(password))).isTrue();
    }

    @Test
    void refuses_what_is_no_hash() {
        assertThatIllegalArgumentException().isThrownBy(() -> passwords.matches(RIGHT, new PasswordHash("plain text")));
    }

    @Test
    void serves_everybody_in_a_storm() {
        var hash = passwords.hash(RIGHT);

        assertThat(Race.of(16, i -> passwords.matches(i % 2 == 0 ? RIGHT : WRONG, hash)))
                .containsExactly(
                        true, false, true, false, true, false, true, false, true, false, true, false, true, false, true,
                        false);
    }
}
