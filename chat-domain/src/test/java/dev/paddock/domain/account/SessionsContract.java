package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import java.time.Instant;
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
        var session = open("a", claire, world.clock().instant().plusSeconds(60));

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
    void prunes_what_is_over_and_nothing_else() {
        var now = world.clock().instant();
        var over = open("over", claire, now);
        var almost = open("almost", claire, now.plusMillis(1));

        world.sessions().prune(now);

        assertThat(world.sessions().find(over.digest())).isEmpty();
        assertThat(world.sessions().find(almost.digest())).contains(almost);
    }

    private Session open(String secret, Account account) {
        return open(secret, account, world.clock().instant().plus(Session.LIFETIME));
    }

    private Session open(String secret, Account account, Instant until) {
        var session = new Session(
                new Secret(secret).digest(), account.id(), world.clock().instant(), until);
        world.sessions().open(session);
        return session;
    }
}
