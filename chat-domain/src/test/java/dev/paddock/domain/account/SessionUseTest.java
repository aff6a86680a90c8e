package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionUseTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final SessionUse use = new SessionUse(world.sessions(), world.transactions(), world.clock());
    private final Account claire = world.customer("claire");
    private final Session session = open(claire);

    @Test
    void is_stored_by_a_chore_and_not_when_it_is_noted() {
        var later = world.clock().advance(Duration.ofHours(1));

        use.note(session.digest());
        assertThat(stored()).isEqualTo(session);

        use.save();
        assertThat(stored().lastSeenAt()).isEqualTo(later);
    }

    @Test
    void is_stored_once_in_a_few_minutes_however_much_there_is() {
        var first = world.clock().advance(Duration.ofHours(1));
        use.note(session.digest());
        use.save();

        world.clock().advance(SessionUse.PAUSE.minusMillis(1));
        use.note(session.digest());
        use.save();
        assertThat(stored().lastSeenAt()).isEqualTo(first);

        var next = world.clock().advance(Duration.ofMillis(1));
        use.note(session.digest());
        use.save();
        assertThat(stored().lastSeenAt()).isEqualTo(next);
    }

    @Test
    void brings_no_ended_session_back() {
        world.clock().advance(Duration.ofHours(1));
        use.note(session.digest());
        world.sessions().end(session.digest());

        use.save();

        assertThat(world.sessions().find(session.digest())).isEmpty();
    }

    @Test
    void puts_off_the_end_for_staff_by_half_a_day_and_never_past_the_longest() {
        var marc = world.advisor("marc");
        var his = open(marc);
        assertThat(his.endsAt()).isEqualTo(his.openedAt().plus(Duration.ofHours(12)));

        world.clock().advance(Duration.ofHours(11));
        use.note(his.digest());
        use.save();

        assertThat(world.sessions().find(his.digest()).orElseThrow().endsAt())
                .isEqualTo(his.openedAt().plus(Duration.ofHours(23)));
        assertThat(his.seen(his.expiresAt().minusSeconds(1), Role.ADVISOR).endsAt())
                .isEqualTo(his.expiresAt());
    }

    private Session stored() {
        return world.sessions().find(session.digest()).orElseThrow();
    }

    private Session open(Account account) {
        var digest = new Secret("of " + account.id().value()).digest();
        var opened = Session.opened(
                digest, account, ClientName.UNKNOWN, world.clock().instant(), Session.LIFETIME);
        world.sessions().open(opened);
        return opened;
    }
}
