package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.LetterBox;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Coming back to an account, and changing the address it is reached at, by links that are mailed. */
class RecoveryTest {
    private static final EmailAddress ADDRESS = new EmailAddress("claire@paddock.example");
    private static final EmailAddress WISHED = new EmailAddress("neuve@paddock.example");
    private static final Password OLD = new Password("correct horse battery");
    private static final Password NEW = new Password("staple under the moon");

    private final InMemoryWorld world = new InMemoryWorld();
    private final LetterBox box = new LetterBox();
    private final Shop shop = shop(box);
    private final Account claire = signUp();

    private Shop shop(LetterBox letters) {
        return Shop.over(
                world,
                SomeTerms.USUAL,
                new Surroundings(
                        world.clock(), world.ids(), new CountingSecrets(), token -> Optional.empty(), letters));
    }

    private Account signUp() {
        var application =
                new SignUp.Application(ADDRESS, OLD, new DisplayName("Claire"), Language.FRENCH, false, Listing.OFF);
        var outcome = shop.accounts().signUp().customer(application, null, Newcomer.by(ClientName.UNKNOWN));
        return ((SignUpOutcome.SignedUp) outcome).account();
    }

    @Nested
    class A_forgotten_password {
        @Test
        void is_replaced_by_the_token_of_the_mail_which_ends_every_session_and_proves_the_address() {
            var token = askedReset();

            assertThat(reset(token, NEW)).isEqualTo(new ResetOutcome.PasswordReset(claire.id()));

            assertThat(world.accounts().passwordOf(claire.id()))
                    .contains(world.passwordHashes().hash(NEW));
            assertThat(world.sessions().of(claire.id())).isEmpty();
            assertThat(world.contactCards().of(claire.id()).verified()).isTrue();
            assertThat(newest(Letter.PasswordChanged.class).name()).isEqualTo("Claire");
        }

        @Test
        void takes_each_token_once() {
            var token = askedReset();
            reset(token, NEW);

            assertThat(reset(token, OLD)).isEqualTo(new InvalidToken());
        }

        @Test
        void takes_a_token_once_however_many_show_it_at_once() {
            var token = askedReset();

            var outcomes = Race.of(8, i -> reset(token, new Password("staple under moon " + i)));

            assertThat(outcomes)
                    .filteredOn(ResetOutcome.PasswordReset.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void takes_the_newest_token_alone() {
            var first = askedReset();
            var second = askedReset();

            assertThat(reset(first, NEW)).isEqualTo(new InvalidToken());
            assertThat(reset(second, NEW)).isInstanceOf(ResetOutcome.PasswordReset.class);
        }

        @Test
        void takes_no_token_after_half_an_hour() {
            var token = askedReset();
            world.clock().advance(Duration.ofMinutes(30));

            assertThat(reset(token, NEW)).isEqualTo(new InvalidToken());
        }

        @Test
        void takes_no_token_that_was_mailed_to_verify_an_address() {
            var verification = new Secret(newest(Letter.AddressToVerify.class).token());

            assertThat(reset(verification, NEW)).isEqualTo(new InvalidToken());
        }

        @Test
        void leaves_the_token_where_the_password_is_weak() {
            var token = askedReset();

            assertThat(reset(token, new Password("claire claire claire"))).isInstanceOf(WeakPassword.class);
            assertThat(reset(token, NEW)).isInstanceOf(ResetOutcome.PasswordReset.class);
        }

        @Test
        void mails_nothing_to_an_address_that_nobody_has_and_says_the_same() {
            var before = box.mails().size();

            assertThat(shop.accounts().resetPassword().ask(WISHED)).isEqualTo(new AskResetOutcome.Asked());
            send();

            assertThat(box.mails()).hasSize(before + 1); // the one to verify the address at sign-up
            assertThat(box.newest(Letter.PasswordToReset.class)).isEmpty();
        }

        @Test
        void mails_no_more_than_ten_an_hour_to_one_address() {
            for (int i = 0; i < 15; i++) {
                shop.accounts().resetPassword().ask(ADDRESS);
                send();
            }

            assertThat(box.mails())
                    .filteredOn(mail -> mail.contents() instanceof Letter.PasswordToReset)
                    .hasSize(10);
        }

        @Test
        void needs_mail() {
            var silent = Shop.over(world, SomeTerms.USUAL, world.surroundings());

            assertThat(silent.accounts().resetPassword().ask(ADDRESS)).isEqualTo(new NoMail());
            assertThat(silent.accounts().verifyAddress().resend(claire.id())).isEqualTo(new NoMail());
            assertThat(silent.accounts().changeProfile().change(claire.id(), address(WISHED), OLD, null))
                    .isEqualTo(new NoMail());
        }
    }

    @Nested
    class An_address {
        @Test
        void is_verified_by_the_token_of_the_mail_at_sign_up() {
            send();
            var letter = newest(Letter.AddressToVerify.class);

            assertThat(verify(letter)).isEqualTo(new VerifyOutcome.Verified(claire.id(), ADDRESS));

            assertThat(world.contactCards().of(claire.id()).verified()).isTrue();
            assertThat(verify(letter)).isEqualTo(new InvalidToken());
        }

        @Test
        void is_verified_by_the_newest_mail_alone_and_within_a_day() {
            var first = newest(Letter.AddressToVerify.class);
            shop.accounts().verifyAddress().resend(claire.id());
            var second = newest(Letter.AddressToVerify.class);

            assertThat(verify(first)).isEqualTo(new InvalidToken());
            world.clock().advance(Duration.ofHours(24));
            assertThat(verify(second)).isEqualTo(new InvalidToken());
        }

        @Test
        void waits_until_it_is_verified_and_the_old_one_is_told_at_once() {
            assertThat(change(WISHED, OLD)).isInstanceOf(ChangeProfileOutcome.ProfileChanged.class);

            assertThat(world.contactCards().of(claire.id()).pending()).isEqualTo(WISHED);
            assertThat(email()).isEqualTo(ADDRESS);
            assertThat(mailTo(ADDRESS, Letter.AddressChanging.class).wished()).isEqualTo(WISHED.value());

            assertThat(verify(mailTo(WISHED, Letter.AddressToVerify.class)))
                    .isEqualTo(new VerifyOutcome.Verified(claire.id(), WISHED));
            assertThat(email()).isEqualTo(WISHED);
            assertThat(world.contactCards().of(claire.id()))
                    .isEqualTo(ContactCard.blank(claire.id()).proven());
        }

        @Test
        void takes_the_present_password() {
            assertThat(change(WISHED, new Password("not my password")))
                    .isEqualTo(new ChangePasswordOutcome.WrongPassword());
            assertThat(change(WISHED, null)).isEqualTo(new ChangePasswordOutcome.WrongPassword());
            assertThat(world.contactCards().of(claire.id()).pending()).isNull();
        }

        @Test
        void of_another_is_refused_also_when_they_were_faster() {
            world.customer("karim");
            assertThat(change(new EmailAddress("karim@paddock.example"), OLD))
                    .isEqualTo(new SignUpOutcome.EmailTaken());

            change(WISHED, OLD);
            world.customer("neuve");
            assertThat(verify(mailTo(WISHED, Letter.AddressToVerify.class)))
                    .isEqualTo(new VerifyOutcome.AddressTaken());
            assertThat(email()).isEqualTo(ADDRESS);
        }

        @Test
        void that_one_has_already_takes_the_wish_back() {
            change(WISHED, OLD);
            var letter = mailTo(WISHED, Letter.AddressToVerify.class);

            change(ADDRESS, OLD);

            assertThat(world.contactCards().of(claire.id()).pending()).isNull();
            assertThat(verify(letter)).isEqualTo(new InvalidToken());
        }

        @Test
        void makes_the_links_to_a_new_password_worthless_that_went_to_the_one_before() {
            change(WISHED, OLD);
            var token = askedReset();

            verify(mailTo(WISHED, Letter.AddressToVerify.class));

            assertThat(reset(token, NEW)).isEqualTo(new InvalidToken());
        }
    }

    @Test
    void the_erased_get_no_mail_and_their_links_are_worthless() {
        var token = askedReset();
        shop.accounts().verifyAddress().resend(claire.id());

        shop.accounts().eraseAccount().byThemselves(claire, OLD);

        assertThat(world.mails().figures(world.clock().instant()).waiting()).isZero();
        assertThat(reset(token, NEW)).isEqualTo(new InvalidToken());
    }

    private void send() {
        shop.mail().sendMails().sendDue();
    }

    private Secret askedReset() {
        shop.accounts().resetPassword().ask(ADDRESS);
        return new Secret(newest(Letter.PasswordToReset.class).token());
    }

    private ResetOutcome reset(Secret token, Password wished) {
        return shop.accounts().resetPassword().confirm(token, wished);
    }

    private VerifyOutcome verify(Letter.AddressToVerify letter) {
        return shop.accounts().verifyAddress().confirm(new Secret(letter.token()));
    }

    private ChangeProfileOutcome change(EmailAddress wished, @Nullable Password current) {
        return shop.accounts().changeProfile().change(claire.id(), address(wished), current, null);
    }

    private static ChangeProfile.Changes address(EmailAddress wished) {
        return new ChangeProfile.Changes(null, null, null, null, wished, null);
    }

    private EmailAddress email() {
        return Objects.requireNonNull(
                world.accounts().find(claire.id()).orElseThrow().email());
    }

    private <L extends Letter> L newest(Class<L> kind) {
        send();
        return box.newest(kind).orElseThrow();
    }

    private <L extends Letter> L mailTo(EmailAddress to, Class<L> kind) {
        send();
        return box.mails().stream()
                .filter(mail -> to.equals(mail.to()))
                .map(Mail::contents)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
