package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.SignUpOutcome.SignedUp;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignUpTest {
    private static final Newcomer HERE = Newcomer.by(ClientName.ofUserAgent("curl/8"));

    private final InMemoryWorld world = new InMemoryWorld();
    private final SignUp signUp = new SignUp(
            world.accounts(),
            world.sessions(),
            new FakePasswordHashes(),
            world.consents(),
            world.skeletons(),
            world.transactions(),
            world.events(),
            world.shop().accounts().verifyAddress(),
            world.ids(),
            new CountingSecrets(),
            world.clock());

    @Nested
    class A_customer {
        @Test
        void gets_an_account_as_they_described_themselves() {
            var account = signedUp(application("claire@paddock.example")).account();

            assertThat(world.accounts().find(account.id())).contains(account);
            assertThat(account.name()).isEqualTo(new DisplayName("Claire"));
            assertThat(account.role()).isEqualTo(Role.CUSTOMER);
            assertThat(account.email()).isEqualTo(new EmailAddress("claire@paddock.example"));
            assertThat(account.language()).isEqualTo(Language.ENGLISH);
            assertThat(account.marketingOptIn()).isTrue();
            assertThat(account.listing()).isEqualTo(Listing.OFF);
            assertThat(account.blocked()).isFalse();
            assertThat(account.guest()).isFalse();
            assertThat(account.createdAt()).isEqualTo(world.clock().instant());
        }

        @Test
        void is_signed_in_at_once_for_thirty_days() {
            var signedUp = signedUp(application("claire@paddock.example"));

            assertThat(world.sessions().find(signedUp.secret().digest()))
                    .contains(Session.opened(
                            signedUp.secret().digest(),
                            signedUp.account(),
                            new ClientName("curl"),
                            world.clock().instant(),
                            Duration.ofDays(30)));
        }

        @Test
        void has_a_hash_of_the_password_kept_and_nothing_else() {
            var signedUp = signedUp(application("claire@paddock.example"));

            assertThat(world.accounts().passwordOf(signedUp.account().id()))
                    .contains(new FakePasswordHashes().hash(new Password("correct horse")));
        }

        @Test
        void is_told_when_the_address_is_taken_in_whatever_case() {
            signUp.customer(application("claire@paddock.example"), "192.0.2.7", HERE);

            var outcome = signUp.customer(application("CLAIRE@Paddock.example"), "192.0.2.7", HERE);

            assertThat(outcome).isEqualTo(new SignUpOutcome.EmailTaken());
            assertThat(((SignUpOutcome.EmailTaken) outcome).field()).isEqualTo("email");
        }

        @Test
        void is_told_when_others_would_take_them_for_staff_and_has_no_account_then() {
            var application = new SignUp.Application(
                    new EmailAddress("claire@paddock.example"),
                    new Password("correct horse"),
                    new DisplayName("Admin"),
                    Language.FRENCH,
                    false,
                    Listing.UNASKED);

            assertThat(signUp.customer(application, null, HERE)).isEqualTo(new NameReserved());
            assertThat(world.accounts().findByEmail(application.email())).isEmpty();
        }

        @Test
        void is_told_when_others_would_guess_the_password_and_has_no_account_then() {
            var application = new SignUp.Application(
                    new EmailAddress("claire@paddock.example"),
                    new Password("motdepasse2026"),
                    new DisplayName("Claire"),
                    Language.FRENCH,
                    false,
                    Listing.UNASKED);

            assertThat(signUp.customer(application, null, HERE)).isEqualTo(new WeakPassword(WeakPassword.Cause.COMMON));
            assertThat(world.accounts().findByEmail(application.email())).isEmpty();
        }

        @Test
        void gets_the_address_alone_when_many_want_it_at_once() {
            var outcomes = Race.of(8, i -> signUp.customer(application("claire@paddock.example"), "192.0.2.7", HERE));

            assertThat(outcomes.stream().filter(SignedUp.class::isInstance)).hasSize(1);
        }
    }

    @Nested
    class A_guest {
        private final SignedUp guest = (SignedUp) signUp.guest(new DisplayName("Passant"), Language.FRENCH, HERE);

        @Test
        void has_a_name_and_neither_address_nor_password() {
            assertThat(guest.account().guest()).isTrue();
            assertThat(guest.account().email()).isNull();
            assertThat(world.accounts().find(guest.account().id())).contains(guest.account());
            assertThat(world.accounts().passwordOf(guest.account().id())).isEmpty();
        }

        @Test
        void is_told_when_others_would_take_them_for_staff() {
            world.advisor("Thomas Keller");

            assertThat(signUp.guest(new DisplayName("thomas  keller"), Language.FRENCH, HERE))
                    .isEqualTo(new NameReserved());
            assertThat(signUp.guest(new DisplayName("Support Paddock"), Language.FRENCH, HERE))
                    .isEqualTo(new NameReserved());
        }

        @Test
        void is_signed_in() {
            assertThat(world.sessions().find(guest.secret().digest())).isPresent();
        }

        @Test
        void is_not_found_and_gets_no_offers_until_they_say_so() {
            assertThat(guest.account().listed()).isFalse();
            assertThat(guest.account().listing()).isEqualTo(Listing.UNASKED);
            assertThat(guest.account().marketingOptIn()).isFalse();
        }

        @Test
        void may_share_a_name_with_another() {
            var other = (SignedUp) signUp.guest(new DisplayName("Passant"), Language.FRENCH, HERE);

            assertThat(other.account().id()).isNotEqualTo(guest.account().id());
        }
    }

    private SignedUp signedUp(SignUp.Application application) {
        return (SignedUp) signUp.customer(application, "192.0.2.7", HERE);
    }

    private static SignUp.Application application(String email) {
        return new SignUp.Application(
                new EmailAddress(email),
                new Password("correct horse"),
                new DisplayName("Claire"),
                Language.ENGLISH,
                true,
                Listing.OFF);
    }
}
