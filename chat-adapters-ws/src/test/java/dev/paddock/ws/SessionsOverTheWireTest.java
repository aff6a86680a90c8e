package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.room.Room;
import dev.paddock.ws.connection.SocketLimits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsOverTheWireTest {
    private final House house = new House();
    private final Account account = house.world.customer("claire");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void signing_out_everywhere_closes_every_connection_of_that_person_alone() {
        var phone = house.connect(account);
        var laptop = house.connect(account);
        var karim = house.connect(house.world.customer("karim"));

        house.tell(new AccountEvent.SessionEnded(account.id(), null));

        assertThat(phone.closeCode()).isEqualTo(4003);
        assertThat(laptop.closeCode()).isEqualTo(4003);
        assertThat(karim.ask("ping", "").path("type").asString()).isEqualTo("ok");
    }

    @Test
    void signing_out_here_closes_the_connections_of_that_session_alone() {
        var first = bySession("first");
        var second = bySession("second");

        house.tell(new AccountEvent.SessionEnded(account.id(), new Secret("first").digest()));

        assertThat(first.closeCode()).isEqualTo(4003);
        assertThat(second.ask("ping", "").path("type").asString()).isEqualTo("ok");
    }

    @Test
    void signing_out_closes_the_connections_opened_by_a_token_of_that_session() {
        var byToken = house.connect(account);
        var caller = house.caller(account);

        house.shop.accounts().signOut().here(caller);

        assertThat(byToken.closeCode()).isEqualTo(4003);
    }

    @Test
    void a_session_of_staff_without_use_closes_its_connections_and_one_in_use_does_not() {
        var advisor = house.world.advisor("marc");
        var ticket = house.authenticate.ticketFor(house.caller(advisor)).value();
        var client = house.call();
        client.welcome(client.ask("{\"type\":\"hello\",\"id\":\"1\",\"ticket\":\"" + ticket + "\"}"));

        house.letPass(Duration.ofHours(11));
        assertThat(client.ask("ping", "").path("type").asString()).isEqualTo("ok");
        house.letPass(Duration.ofHours(2));
        assertThat(client.ask("ping", "").path("type").asString()).isEqualTo("ok");

        house.letPass(Duration.ofMinutes(1)); // what was noted is stored
        house.letPass(Duration.ofHours(12));
        assertThat(client.closeCode()).isEqualTo(4003);
    }

    @Test
    void a_blocked_person_is_shown_out() {
        var client = house.connect(account);

        house.tell(new AccountEvent.AccountChanged(account.blocked(true)));

        assertThat(client.closeCode()).isEqualTo(4003);
    }

    @Test
    void an_erased_person_is_shown_out() {
        var client = house.connect(account);

        house.tell(new AccountEvent.AccountErased(account.id()));

        assertThat(client.closeCode()).isEqualTo(4003);
    }

    @Test
    void a_new_name_counts_at_once() {
        var room = house.openRoom("Balades", 50).id().value();
        var client = house.connect(account);
        client.join(room);

        house.tell(new AccountEvent.AccountChanged(account.named(new DisplayName("Claire B."))));
        client.send(room, "nouveau nom");

        assertThat(client.event("message").path("from").path("name").asString()).isEqualTo("Claire B.");
    }

    @Test
    void a_proof_that_ends_by_itself_ends_the_connection() {
        var client = house.connect(account);

        house.world.clock().advance(Duration.ofHours(1));

        assertThat(client.closeCode()).isEqualTo(4003);
    }

    @Test
    void the_twenty_first_connection_of_a_person_is_refused_and_the_others_stay() {
        try (var limited = new House(House.settings(true, Timeouts.USUAL))) {
            var person = limited.world.customer("claire");
            var first = limited.connect(person);
            for (int i = 1; i < SocketLimits.CONNECTIONS_PER_PERSON; i++) {
                limited.connect(person);
            }

            var refused = limited.call();
            var answer = refused.ask("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"user"
                    + person.id().value() + "\"}");

            assertThat(answer.path("code").asString()).isEqualTo("rate_limited");
            assertThat(refused.closeCode()).isEqualTo(4029);
            assertThat(first.ask("ping", "").path("type").asString()).isEqualTo("ok");
        }
    }

    @Test
    void a_seat_is_kept_for_a_while_after_the_last_connection_and_given_up_then() {
        var room = house.openRoom("Balades", 2);
        var watcher = house.connect(house.world.customer("karim"));
        var phone = house.connect(account);
        var laptop = house.connect(account);
        phone.join(room.id().value());
        watcher.join(room.id().value());
        phone.hangUp();
        house.world.clock().advance(Duration.ofMinutes(3));
        laptop.hangUp();
        awaitSeatWithAnEnd(room, account.id());

        house.letPass(House.GRACE.minusSeconds(1));
        assertThat(house.world.seats().holds(room.id(), account.id())).isTrue();
        house.letPass(Duration.ofSeconds(1));

        var left = watcher.await(node -> node.path("type").asString().equals("room.member")
                && !node.path("joined").asBoolean());
        assertThat(left.path("user").path("id").asString())
                .isEqualTo(account.id().value());
    }

    @Test
    void coming_back_in_time_keeps_the_seat() {
        var room = house.openRoom("Balades", 2);
        var first = house.connect(account);
        first.join(room.id().value());
        first.hangUp();
        awaitSeatWithAnEnd(room, account.id());

        var again = house.connect(account);
        house.world.clock().advance(Duration.ofMinutes(30));

        assertThat(again.send(room.id().value(), "de retour").path("type").asString())
                .isEqualTo("ok");
    }

    /** The edge hears of a lost connection a little after the client; until then the seat has no end. */
    private void awaitSeatWithAnEnd(Room room, UserId user) {
        house.awaitAbsence(user);
        assertThat(house.world.seats().holds(room.id(), user)).isTrue();
    }

    private Client bySession(String secret) {
        var now = house.world.clock().instant();
        var session = Session.opened(new Secret(secret).digest(), account, ClientName.UNKNOWN, now, Session.LIFETIME);
        house.world.sessions().open(session);
        var caller = house.authenticate.bySession(new Secret(secret)).orElseThrow();
        var client = house.call();
        client.welcome(client.ask("{\"type\":\"hello\",\"id\":\"1\",\"ticket\":\""
                + house.authenticate.ticketFor(caller).value() + "\"}"));
        return client;
    }
}
