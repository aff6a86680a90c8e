package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LostGuests} does. */
public abstract class LostGuestsContract extends LiveContract {
    @Test
    void are_those_who_came_long_ago_oldest_first_and_nobody_with_an_account() {
        var first = world.guest("first");
        world.customer("claire");
        world.advisor("marc");
        world.clock().advance(Duration.ofMinutes(1));
        var second = world.guest("second");
        var later = world.clock().advance(Duration.ofMillis(1));
        world.guest("third");

        assertThat(before(later)).containsExactly(first.id(), second.id());
        assertThat(world.lostGuests().before(later, 1)).containsExactly(first.id());
        assertThat(before(first.createdAt())).isEmpty();
    }

    @Test
    void are_not_those_with_a_session_until_it_is_ended() {
        var guest = world.guest("guest");
        var session = Session.opened(
                new Secret("s").digest(),
                guest,
                ClientName.UNKNOWN,
                world.clock().instant(),
                Session.LIFETIME);
        world.sessions().open(session);
        assertThat(lost()).isEmpty();

        world.sessions().end(session.digest());
        assertThat(lost()).containsExactly(guest.id());
    }

    @Test
    void are_not_those_who_left_something() {
        var room = world.room("Atelier", 5);
        world.seat(room, world.guest("seated"));
        var writer = world.guest("writer");
        world.seat(room, writer);
        world.post(room, writer, "hello");
        world.transactions().run(() -> world.seats().leave(room.id(), writer.id()));
        var one = world.guest("one");
        world.talk(Kind.DIRECT, one, world.guest("other"));
        var agreed = world.guest("agreed");
        world.consents()
                .record(new Consents.Consent(agreed.id(), true, world.clock().instant(), "1", null));
        var blocking = world.guest("blocking");
        world.transactions()
                .run(() -> world.blocks()
                        .add(blocking.id(), world.customer("claire").id()));
        var nothing = world.guest("nothing");

        assertThat(lost()).containsExactly(nothing.id());
    }

    @Test
    void are_not_those_who_were_erased() {
        Account guest = world.guest("guest");

        world.accounts().erase(guest.id());

        assertThat(lost()).isEmpty();
    }

    private List<UserId> lost() {
        return before(world.clock().instant().plusMillis(1));
    }

    private List<UserId> before(Instant instant) {
        return world.lostGuests().before(instant, 100);
    }
}
