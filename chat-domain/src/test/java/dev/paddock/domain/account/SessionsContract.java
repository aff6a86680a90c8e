package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. */
public abstract class SessionsContract extends Contract {
    private Account claire;
    private Account karim;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        karim = world.customer("karim");
    }

    @Test
    void finds_a_session_as_opened() {
        var session = open("a", claire, Duration.ofMinutes(1));

        assertThat(world.sessions().find(session.digest())).contains(session);
        assertThat(world.sessions().find(new Secret("unknown").digest())).isEmpty();
    }

    @Test
    void ends_one_session_and_says_whether_it_was_open() {
        var here = open("here", claire);
        var there = open("there", claire);

        assertThat(world.sessions().end(here.digest())).isTrue();
        assertThat(world.sessions().end(here.digest())).isFalse();
        assertThat(world.sessions().find(here.digest())).isEmpty();
        assertThat(world.sessions().find(there.digest())).contains(there);
    }

    @Test
    void ends_a_session_for_one_of_those_who_ask_at_once() {
        var session = open("a", claire);

        var ended =
                Race.of(8, i -> world.transactions().run(() -> world.sessions().end(session.digest())));

        assertThat(ended).containsOnlyOnce(true);
    }

    @Test
    void ends_all_of_one_person_and_nobody_elses() {
        var here = open("here", claire);
        var there = open("there", claire);
        var karims = open("karim's", karim);

        world.sessions().endAll(claire.id());

        assertThat(world.sessions().find(here.digest())).isEmpty();
        assertThat(world.sessions().find(there.digest())).isEmpty();
        assertThat(world.sessions().find(karims.digest())).contains(karims);
    }

    @Test
    void finds_a_session_and_whose_it_is_until_they_are_erased() {
        var session = open("a", claire);

        assertThat(world.sessions().held(session.digest())).contains(new Sessions.Held(session, claire));
        assertThat(world.sessions().held(new Secret("unknown").digest())).isEmpty();

        world.accounts().erase(claire.id());
        assertThat(world.sessions().held(session.digest())).isEmpty();
    }

    @Test
    void lists_those_of_one_person_the_one_last_seen_first() {
        var old = open("old", claire);
        open("karim's", karim);
        world.clock().advance(Duration.ofHours(1));
        var young = open("young", claire);
        assertThat(world.sessions().of(claire.id())).containsExactly(young, old);

        var used = old.seen(world.clock().advance(Duration.ofHours(1)), Role.CUSTOMER);
        world.sessions().save(used);

        assertThat(world.sessions().of(claire.id())).containsExactly(used, young);
        assertThat(world.sessions().of(new UserId("nobody"))).isEmpty();
    }

    @Test
    void opens_none_again_by_its_use() {
        var session = open("a", claire);
        world.sessions().end(session.digest());

        world.sessions().save(session.seen(world.clock().instant(), Role.CUSTOMER));

        assertThat(world.sessions().find(session.digest())).isEmpty();
    }

    @Test
    void says_which_are_over_and_no_others() {
        var start = world.clock().instant();
        var first = open("first", claire, Duration.ofMinutes(1));
        var second = open("second", claire, Duration.ofMinutes(2));
        open("third", karim, Duration.ofMinutes(2).plusMillis(1));
        var now = start.plus(Duration.ofMinutes(2));

        assertThat(world.sessions().over(now, 10)).containsExactly(first, second);
        assertThat(world.sessions().over(now, 1)).containsExactly(first);
        assertThat(world.sessions().over(start, 10)).isEmpty();
    }

    private Session open(String secret, Account account) {
        return open(secret, account, Session.LIFETIME);
    }

    private Session open(String secret, Account account, Duration lifetime) {
        var client = ClientName.ofUserAgent("curl/8");
        var session = Session.opened(
                new Secret(secret).digest(), account, client, world.clock().instant(), lifetime);
        world.sessions().open(session);
        return session;
    }
}
