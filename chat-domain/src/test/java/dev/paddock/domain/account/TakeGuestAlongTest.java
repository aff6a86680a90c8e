package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.shop.AccountFeature;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeGuestAlongTest {
    private static final Newcomer BROWSER = Newcomer.by(ClientName.UNKNOWN);

    private final InMemoryWorld world = new InMemoryWorld();
    private final AccountFeature accounts = world.shop().accounts();
    private final Authenticate authenticate = accounts.authenticate();
    private final SignUpOutcome.SignedUp zoe = guest("Zoé");
    private final TakeGuestAlong takeAlong = accounts.takeGuestAlong();

    @Test
    void opens_a_session_of_the_same_person_once() {
        var pass = takeAlong.passFor(caller()).orElseThrow();

        var arrival = takeAlong.arrive(pass, BROWSER).orElseThrow();

        assertThat(arrival.account()).isEqualTo(zoe.account());
        assertThat(by(arrival.secret())).isPresent();
        assertThat(by(zoe.secret())).isPresent();
        assertThat(takeAlong.arrive(pass, BROWSER)).isEmpty();
    }

    @Test
    void takes_the_place_of_what_the_browser_had() {
        var other = guest("Yann");
        var pass = takeAlong.passFor(caller()).orElseThrow();

        takeAlong.arrive(pass, new Newcomer(ClientName.UNKNOWN, other.secret().digest()));

        assertThat(by(other.secret())).isEmpty();
    }

    @Test
    void is_good_for_a_minute() {
        var early = takeAlong.passFor(caller()).orElseThrow();
        var late = takeAlong.passFor(caller()).orElseThrow();

        world.clock().advance(Duration.ofSeconds(60).minusMillis(1));
        assertThat(takeAlong.arrive(early, BROWSER)).isPresent();

        world.clock().advance(Duration.ofMillis(1));
        assertThat(takeAlong.arrive(late, BROWSER)).isEmpty();
    }

    @Test
    void is_void_once_its_session_has_ended() {
        var pass = takeAlong.passFor(caller()).orElseThrow();

        accounts.signOut().here(caller());

        assertThat(takeAlong.arrive(pass, BROWSER)).isEmpty();
    }

    @Test
    void is_void_once_the_guest_is_blocked_or_erased() {
        var blocked = takeAlong.passFor(caller()).orElseThrow();
        var erased = takeAlong.passFor(caller()).orElseThrow();
        world.accounts().save(zoe.account().blocked(true));
        assertThat(takeAlong.arrive(blocked, BROWSER)).isEmpty();

        world.accounts().erase(zoe.account().id());
        assertThat(takeAlong.arrive(erased, BROWSER)).isEmpty();
    }

    @Test
    void is_no_ticket_and_no_ticket_is_a_pass() {
        var pass = takeAlong.passFor(caller()).orElseThrow();
        var ticket = authenticate.ticketFor(caller());

        assertThat(authenticate.byTicket(pass)).isEmpty();
        assertThat(takeAlong.arrive(ticket, BROWSER)).isEmpty();
        assertThat(takeAlong.arrive(zoe.secret(), BROWSER)).isEmpty();
        assertThat(takeAlong.arrive(pass, BROWSER)).isPresent();
    }

    @Test
    void is_for_guests_alone() {
        var claire = world.customer("claire");
        var caller = new Caller(claire, new Secret("s").digest(), world.clock().instant());

        assertThat(takeAlong.passFor(caller)).isEmpty();
    }

    private Caller caller() {
        return by(zoe.secret()).orElseThrow();
    }

    private SignUpOutcome.SignedUp guest(String name) {
        return (SignUpOutcome.SignedUp) accounts.signUp().guest(new DisplayName(name), Language.FRENCH, BROWSER);
    }

    private Optional<Caller> by(Secret secret) {
        return authenticate.bySession(secret);
    }
}
