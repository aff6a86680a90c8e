package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.SignInOutcome.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final EmailAddress ADDRESS = new EmailAddress("claire@paddock.example");
    private static final Password PASSWORD = new Password("correct horse");

    private static final Newcomer HERE = Newcomer.by(ClientName.UNKNOWN);

    private final InMemoryWorld world = new InMemoryWorld();
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final FakeOneTimePasswords device = new FakeOneTimePasswords();
    private final SignIn signIn = new SignIn(
            world.accounts(),
            world.sessions(),
            hashes,
            world.secondFactors(),
            device,
            world.transactions(),
            world.events(),
            new CountingSecrets(),
            world.clock());
    private final Account customer = new Account(
            new UserId("claire"),
            new DisplayName("Claire"),
            Role.CUSTOMER,
            ADDRESS,
            Language.FRENCH,
            false,
            Listing.ON,
            false,
            world.clock().instant(),
            world.clock().instant());

    @BeforeEach
    void sign_up() {
        world.accounts().add(customer, hashes.hash(PASSWORD));
    }

    @Test
    void opens_a_session_for_the_right_password() {
        var signedIn = (SignedIn) signIn.signIn(ADDRESS, PASSWORD, null, HERE);

        assertThat(signedIn.account()).isEqualTo(customer);
        assertThat(world.sessions()
                        .find(signedIn.secret().digest())
                        .orElseThrow()
                        .user())
                .isEqualTo(customer.id());
    }

    @Test
    void opens_another_session_each_time() {
        var here = (SignedIn) signIn.signIn(ADDRESS, PASSWORD, null, HERE);
        var there = (SignedIn) signIn.signIn(ADDRESS, PASSWORD, null, HERE);

        assertThat(world.sessions().find(here.secret().digest())).isPresent();
        assertThat(world.sessions().find(there.secret().digest())).isPresent();
    }

    @Test
    void makes_a_hash_anew_that_took_less_work_than_one_takes_today() {
        world.accounts().savePassword(customer.id(), hashes.outdated(PASSWORD));

        signIn.signIn(ADDRESS, new Password("battery staple"), null, HERE);
        assertThat(world.accounts().passwordOf(customer.id())).contains(hashes.outdated(PASSWORD));

        assertThat(signIn.signIn(ADDRESS, PASSWORD, null, HERE)).isInstanceOf(SignedIn.class);
        assertThat(world.accounts().passwordOf(customer.id())).contains(hashes.hash(PASSWORD));
    }

    @Test
    void does_not_say_whether_address_or_password_is_wrong() {
        assertThat(signIn.signIn(ADDRESS, new Password("battery staple"), null, HERE))
                .isEqualTo(new SignInOutcome.WrongCredentials());
        assertThat(signIn.signIn(new EmailAddress("nobody@paddock.example"), PASSWORD, null, HERE))
                .isEqualTo(new SignInOutcome.WrongCredentials());
    }

    @Test
    void takes_its_time_for_unknown_addresses_too() {
        signIn.signIn(new EmailAddress("nobody@paddock.example"), PASSWORD, null, HERE);
        assertThat(hashes.comparisons()).isEqualTo(1);

        signIn.signIn(ADDRESS, new Password("battery staple"), null, HERE);
        assertThat(hashes.comparisons()).isEqualTo(2);
    }

    @Test
    void tells_a_blocked_person_so_if_the_password_is_right() {
        world.accounts().save(customer.blocked(true));

        assertThat(signIn.signIn(ADDRESS, PASSWORD, null, HERE)).isEqualTo(new SignInOutcome.Barred());
        assertThat(signIn.signIn(ADDRESS, new Password("battery staple"), null, HERE))
                .isEqualTo(new SignInOutcome.WrongCredentials());
    }

    @Test
    void knows_no_erased_person() {
        world.accounts().erase(customer.id());

        assertThat(signIn.signIn(ADDRESS, PASSWORD, null, HERE)).isEqualTo(new SignInOutcome.WrongCredentials());
    }

    @Test
    void ends_the_session_that_the_browser_had_and_no_other() {
        var before = (SignedIn) signIn.signIn(ADDRESS, PASSWORD, null, HERE);
        var elsewhere = (SignedIn) signIn.signIn(ADDRESS, PASSWORD, null, HERE);
        var again = new Newcomer(ClientName.UNKNOWN, before.secret().digest());

        signIn.signIn(ADDRESS, new Password("battery staple"), null, again);
        assertThat(world.sessions().find(before.secret().digest())).isPresent();

        signIn.signIn(ADDRESS, PASSWORD, null, again);

        assertThat(world.sessions().find(before.secret().digest())).isEmpty();
        assertThat(world.sessions().find(elsewhere.secret().digest())).isPresent();
        assertThat(world.heard().heard())
                .containsExactly(new AccountEvent.SessionEnded(
                        customer.id(), before.secret().digest()));
    }

    @Test
    void gives_a_program_a_session_for_as_long_as_its_token_is_good() {
        var lifetime = Duration.ofMinutes(15);

        var signedIn = (SignedIn) signIn.forToken(ADDRESS, PASSWORD, null, new ClientName("curl"), lifetime);

        var session = world.sessions().find(signedIn.secret().digest()).orElseThrow();
        assertThat(session.client().value()).isEqualTo("curl");
        assertThat(session.endsAt()).isEqualTo(world.clock().instant().plus(lifetime));
        assertThat(session.seen(world.clock().advance(Duration.ofMinutes(5)), Role.CUSTOMER)
                        .endsAt())
                .isEqualTo(session.endsAt());
        assertThat(signIn.forToken(ADDRESS, new Password("battery staple"), null, ClientName.UNKNOWN, lifetime))
                .isEqualTo(new SignInOutcome.WrongCredentials());
    }
}
