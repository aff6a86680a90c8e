package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.WeakPassword.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeakPasswordTest {
    private static final EmailAddress ADDRESS = new EmailAddress("claire.morel@paddock.example");
    private static final DisplayName NAME = new DisplayName("Élodie");

    private static Optional<WeakPassword> in(String password) {
        return WeakPassword.in(Password.parse(password).orThrow(), ADDRESS, NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "1234567891011",
                "210987654321",
                "password1234",
                "PasswordPassword",
                "Password2026!",
                "qwertyuiop123",
                "1q2w3e4r5t6y",
                "administrator",
                "unbelievable",
                "iloveyou123456",
                "abcdefghijklm",
                "letmein12345",
                "motdepasse123",
                "MotDePasse2026!",
                "motdepassemotdepasse",
                "azertyuiopqs",
                "Azerty123456",
                "azertyazerty",
                "qsdfghjklmwx",
                "soleilsoleil",
                "bonjour123456",
                "jetaimemonamour",
                "olympiquedemarseille",
                "liberteegalitefraternite",
                "abcabcabcabc",
                "2026motdepasse",
                "xY7!xY7!xY7!"
            })
    void is_one_that_everybody_tries_first(String password) {
        assertThat(in(password)).contains(new WeakPassword(Cause.COMMON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "            ",
                "aaaaaaaaaaaa",
                "AaAaAaAaAaAa",
                "a a a a a a a",
                "............",
                "🏁🏁🏁🏁🏁🏁🏁🏁🏁🏁🏁🏁"
            })
    void is_one_that_repeats_one_character(String password) {
        assertThat(in(password)).contains(new WeakPassword(Cause.REPEATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx-claire.morel-7", "CLAIRE.MOREL#2026", "une élodie rapide", "UNE ÉLODIE RAPIDE"})
    void is_one_that_contains_name_or_address_in_whatever_case(String password) {
        assertThat(in(password)).contains(new WeakPassword(Cause.PERSONAL));
    }

    @ParameterizedTest
    @CsvSource({"léa@x.example, Léa, ma lea léa rapide 7", "lea@x.example, Jo, velours lea nocturne"})
    void is_not_one_that_contains_a_name_of_less_than_four_characters(String email, String name, String password) {
        assertThat(WeakPassword.in(new Password(password), new EmailAddress(email), new DisplayName(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paddock-demo-2026",
                "correct horse battery staple",
                "a-long-password",
                "another-password",
                "Une phrase fait très bien l'affaire.",
                "kJ8#vQ2!mZ5x",
                "vélo tordu sur le toit",
                "trois-virages-a-gauche",
                "soleil8374650192837465"
            })
    void is_none_that_takes_long_to_guess(String password) {
        assertThat(in(password)).isEmpty();
    }

    @Test
    void is_none_of_what_the_people_of_the_demo_have() {
        for (var name : new String[] {"Nadia Ferrand", "Thomas Keller", "Claire Morel", "Karim Haddad", "Léa Simon"}) {
            assertThat(WeakPassword.in(
                            new Password("paddock-demo-2026"),
                            new EmailAddress(name.split(" ", -1)[0] + "@paddock.example"),
                            new DisplayName(name)))
                    .isEmpty();
        }
    }

    @Test
    void is_named_with_the_field_it_came_in() {
        var weak = new WeakPassword(Cause.COMMON);

        assertThat(weak.field()).isEqualTo("password");
        assertThat(weak.detail()).contains("choose");
    }

    @Test
    void is_found_in_no_time_in_the_longest_too() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(in("ab".repeat(63) + "z" + i % 10)).isEmpty();
        }
    }
}
