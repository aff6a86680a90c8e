package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.ConfirmOutcome.Confirmed;
import dev.paddock.domain.account.EnrolOutcome.Enrolled;
import dev.paddock.domain.account.RemoveFactorOutcome.Removed;
import dev.paddock.domain.account.SecondFactorRefusal.AlreadyEnrolled;
import dev.paddock.domain.account.SecondFactorRefusal.GuestsHaveNone;
import dev.paddock.domain.account.SecondFactorRefusal.NotEnrolled;
import dev.paddock.domain.account.SecondFactorRefusal.NotThePassword;
import dev.paddock.domain.account.SecondFactorRefusal.WrongCode;
import dev.paddock.domain.account.SignInOutcome.OtpRequired;
import dev.paddock.domain.account.SignInOutcome.SignedIn;
import dev.paddock.domain.account.SignInOutcome.WrongCredentials;
import dev.paddock.domain.account.SignInOutcome.WrongOtp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Enrolling a second factor, signing in by it, and taking it away. */
class SecondFactorTest {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final EmailAddress ADDRESS = new EmailAddress("marc+pro@paddock.example");
    private static final Password PASSWORD = new Password("correct horse");

    private static final Newcomer HERE = Newcomer.by(ClientName.UNKNOWN);

    private final InMemoryWorld world = new InMemoryWorld();
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final FakeOneTimePasswords device = new FakeOneTimePasswords();
    private final CountingSecrets secrets = new CountingSecrets();
    private final EnrolSecondFactor enrolSecondFactor = new EnrolSecondFactor(
            new ProvePassword(world.accounts(), hashes),
            world.secondFactors(),
            device,
            world.transactions(),
            secrets,
            world.clock());
    private final SignIn signIn = new SignIn(
            world.accounts(),
            world.sessions(),
            hashes,
            world.secondFactors(),
            device,
            world.transactions(),
            world.events(),
            secrets,
            world.clock());
    private final Account marc = withPassword(world.person("Marc", Role.ADVISOR, ADDRESS));

    @Nested
    class Enrolling {
        @Test
        void is_for_who_knows_the_password_and_no_finder_of_an_open_page() {
            assertThat(enrolSecondFactor.enrol(marc, new Password("battery staple")))
                    .isEqualTo(new NotThePassword());
            assertThat(enrolSecondFactor.enrol(marc, null)).isEqualTo(new NotThePassword());
            assertThat(world.secondFactors().find(marc.id())).isEmpty();
        }

        @Test
        void gives_a_secret_to_type_or_to_scan() {
            var enrolled = (Enrolled) enrolSecondFactor.enrol(marc, PASSWORD);

            assertThat(enrolled.uri())
                    .isEqualTo("otpauth://totp/Paddock:marc%2Bpro%40paddock.example?secret=" + enrolled.secret()
                            + "&issuer=Paddock");
            assertThat(enrolled).hasToString("Enrolled[hidden]");
        }

        @Test
        void counts_only_once_it_is_confirmed() {
            enrolSecondFactor.enrol(marc, PASSWORD);

            assertThat(signIn(null)).isInstanceOf(SignedIn.class);
        }

        @Test
        void can_begin_anew_until_then_with_another_secret() {
            var first = (Enrolled) enrolSecondFactor.enrol(marc, PASSWORD);
            var second = (Enrolled) enrolSecondFactor.enrol(marc, PASSWORD);

            assertThat(second.secret()).isNotEqualTo(first.secret());
            assertThat(enrolSecondFactor.confirm(marc.id(), code(first.secret())))
                    .isEqualTo(new WrongCode());
            assertThat(enrolSecondFactor.confirm(marc.id(), code(second.secret())))
                    .isInstanceOf(Confirmed.class);
        }

        @Test
        void is_not_for_guests() {
            assertThat(enrolSecondFactor.enrol(world.guest("guest"), null)).isEqualTo(new GuestsHaveNone());
        }
    }

    @Nested
    class Confirming {
        private final String secret = ((Enrolled) enrolSecondFactor.enrol(marc, PASSWORD)).secret();

        @Test
        void gives_ten_recovery_codes_that_are_not_stored_as_they_are() {
            var confirmed = (Confirmed) enrolSecondFactor.confirm(marc.id(), code(secret));

            assertThat(confirmed.recoveryCodes())
                    .hasSize(10)
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[0-9a-f]{4}(-[0-9a-f]{4}){7}"));
            assertThat(confirmed).hasToString("Confirmed[hidden]");
            assertThat(world.secondFactors().find(marc.id()).orElseThrow().recoveryDigests())
                    .hasSize(10)
                    .doesNotContainAnyElementsOf(confirmed.recoveryCodes());
        }

        @Test
        void takes_no_code_but_the_devices() {
            assertThat(enrolSecondFactor.confirm(marc.id(), "000000")).isEqualTo(new WrongCode());
            assertThat(enrolSecondFactor.confirm(marc.id(), "")).isEqualTo(new WrongCode());
            assertThat(signIn(null)).isInstanceOf(SignedIn.class);
        }

        @Test
        void happens_once() {
            enrolSecondFactor.confirm(marc.id(), code(secret));
            world.clock().advance(STEP);

            assertThat(enrolSecondFactor.confirm(marc.id(), code(secret))).isEqualTo(new NotEnrolled());
            assertThat(enrolSecondFactor.enrol(marc, PASSWORD)).isEqualTo(new AlreadyEnrolled());
        }

        @Test
        void needs_something_to_confirm() {
            assertThat(enrolSecondFactor.confirm(world.advisor("lucas").id(), code(secret)))
                    .isEqualTo(new NotEnrolled());
        }
    }

    @Nested
    class Signing_in {
        private final String secret = ((Enrolled) enrolSecondFactor.enrol(marc, PASSWORD)).secret();
        private final List<String> recoveryCodes =
                ((Confirmed) enrolSecondFactor.confirm(marc.id(), code(secret))).recoveryCodes();

        @BeforeEach
        void wait_for_the_next_code() {
            world.clock().advance(STEP);
        }

        @Test
        void asks_for_a_code() {
            assertThat(signIn(null)).isEqualTo(new OtpRequired());
            assertThat(signIn("  ")).isEqualTo(new OtpRequired());
            assertThat(signIn.signIn(ADDRESS, PASSWORD, null, HERE)).isEqualTo(new OtpRequired());
        }

        @Test
        void asks_nobody_for_a_code_who_does_not_know_the_password() {
            assertThat(signIn.signIn(ADDRESS, new Password("battery staple"), null, HERE))
                    .isEqualTo(new WrongCredentials());
            assertThat(signIn.signIn(ADDRESS, new Password("battery staple"), code(secret), HERE))
                    .isEqualTo(new WrongCredentials());
            assertThat(signIn(code(secret))).as("it was not used up").isInstanceOf(SignedIn.class);
        }

        @Test
        void takes_the_code_the_device_shows() {
            assertThat(signIn(" " + code(secret) + " ")).isInstanceOf(SignedIn.class);
        }

        @Test
        void takes_none_twice_nor_one_from_before_the_last() {
            String first = code(secret);
            world.clock().advance(STEP);
            assertThat(signIn(code(secret))).isInstanceOf(SignedIn.class);

            assertThat(signIn(code(secret))).isEqualTo(new WrongOtp());
            assertThat(signIn(first)).isEqualTo(new WrongOtp());
            world.clock().advance(STEP);
            assertThat(signIn(code(secret))).isInstanceOf(SignedIn.class);
        }

        @Test
        void takes_no_code_that_was_used_to_confirm() {
            world.clock().advance(STEP.negated());

            assertThat(signIn(code(secret))).isEqualTo(new WrongOtp());
        }

        @Test
        void takes_a_code_once_however_often_it_comes_at_once() {
            String code = code(secret);

            var outcomes = Race.of(8, i -> signIn(code));

            assertThat(outcomes).filteredOn(SignedIn.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(new WrongOtp()::equals).hasSize(7);
        }

        @Test
        void takes_each_recovery_code_once_however_it_is_typed() {
            String first = recoveryCodes.get(0);
            String typed = first.toUpperCase(Locale.ROOT).replace('-', ' ');

            assertThat(signIn(typed)).isInstanceOf(SignedIn.class);
            assertThat(signIn(first)).isEqualTo(new WrongOtp());
            assertThat(signIn(recoveryCodes.get(9))).isInstanceOf(SignedIn.class);
            assertThat(world.secondFactors().find(marc.id()).orElseThrow().recoveryDigests())
                    .hasSize(8);
        }

        @Test
        void takes_nothing_else() {
            assertThat(signIn("000000")).isEqualTo(new WrongOtp());
            assertThat(signIn("0000-0000-0000-0000")).isEqualTo(new WrongOtp());
            assertThat(signIn("x")).isEqualTo(new WrongOtp());
        }

        @Test
        void tells_a_blocked_person_so_without_using_a_code_up() {
            world.accounts().save(marc.blocked(true));
            assertThat(signIn(code(secret))).isEqualTo(new SignInOutcome.Barred());

            world.accounts().save(marc);
            assertThat(signIn(code(secret))).isInstanceOf(SignedIn.class);
        }

        @Test
        void is_needed_for_a_programs_token_by_the_same_rules() {
            assertThat(token(code(secret))).isInstanceOf(SignedIn.class);
            assertThat(token(code(secret))).isEqualTo(new WrongOtp());
        }

        @Test
        void is_as_before_once_the_factor_was_taken_away_by_who_can_show_it() {
            assertThat(enrolSecondFactor.remove(marc.id(), "000000")).isEqualTo(new WrongCode());
            assertThat(enrolSecondFactor.remove(marc.id(), "")).isEqualTo(new WrongCode());
            assertThat(enrolSecondFactor.remove(marc.id(), code(secret))).isEqualTo(new Removed());

            assertThat(signIn(null)).isInstanceOf(SignedIn.class);
            assertThat(enrolSecondFactor.remove(marc.id(), code(secret))).isEqualTo(new NotEnrolled());
        }

        @Test
        void can_do_without_the_device_to_the_very_end() {
            assertThat(enrolSecondFactor.remove(marc.id(), recoveryCodes.get(3)))
                    .isEqualTo(new Removed());
            assertThat(enrolSecondFactor.enrol(marc, PASSWORD)).isInstanceOf(Enrolled.class);
        }
    }

    private SignInOutcome signIn(@Nullable String otp) {
        return signIn.signIn(ADDRESS, PASSWORD, otp, HERE);
    }

    private String code(String secret) {
        return device.code(secret, world.clock().instant());
    }

    private SignInOutcome token(@Nullable String otp) {
        return signIn.forToken(ADDRESS, PASSWORD, otp, ClientName.UNKNOWN, Duration.ofMinutes(15));
    }

    private Account withPassword(Account account) {
        world.accounts().savePassword(account.id(), hashes.hash(PASSWORD));
        return account;
    }
}
