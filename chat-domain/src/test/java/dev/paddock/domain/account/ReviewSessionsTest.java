package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.AccountEvent.SessionEnded;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Seeing one's sessions, ending one, and their end by themselves. */
class ReviewSessionsTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account marc = world.advisor("marc");
    private final ReviewSessions review = shop.accounts().reviewSessions();

    @Test
    void shows_ones_own_and_none_that_is_over() {
        var open = open("open", claire, Duration.ofDays(1));
        open("over", claire, Duration.ofSeconds(1));
        open("karim's", karim, Duration.ofDays(1));
        world.clock().advance(Duration.ofSeconds(1));

        assertThat(review.of(claire.id())).containsExactly(open);
    }

    @Test
    void ends_one_of_ones_own_and_what_it_gave_out_once() {
        var session = open("open", claire, Duration.ofDays(1));

        var ended = Race.of(8, i -> review.end(claire.id(), session.digest()));

        assertThat(ended).containsOnlyOnce(true);
        assertThat(world.sessions().find(session.digest())).isEmpty();
        assertThat(world.heard().heard()).containsExactly(new SessionEnded(claire.id(), session.digest()));
    }

    @Test
    void ends_nobody_elses() {
        var karims = open("karim's", karim, Duration.ofDays(1));

        assertThat(review.end(claire.id(), karims.digest())).isFalse();
        assertThat(review.end(claire.id(), new Secret("unknown").digest())).isFalse();

        assertThat(world.sessions().find(karims.digest())).isPresent();
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void time_ends_staffs_sessions_after_half_a_day_without_use_and_customers_after_thirty() {
        var staffs = open("marc's", marc, Session.LIFETIME);
        var customers = open("claire's", claire, Session.LIFETIME);

        world.clock().advance(Duration.ofHours(12).minusMillis(1));
        shop.accounts().endOverdue().end();
        assertThat(world.sessions().find(staffs.digest())).isPresent();

        world.clock().advance(Duration.ofMillis(1));
        shop.accounts().endOverdue().end();
        assertThat(world.sessions().find(staffs.digest())).isEmpty();
        assertThat(world.sessions().find(customers.digest())).isPresent();
        assertThat(world.heard().heard()).containsExactly(new SessionEnded(marc.id(), staffs.digest()));

        world.clock().set(customers.openedAt().plus(Duration.ofDays(30)));
        shop.accounts().endOverdue().end();
        assertThat(world.sessions().find(customers.digest())).isEmpty();
    }

    @Test
    void a_new_role_counts_for_the_sessions_there_are() {
        world.admin("ada");
        var session = open("claire's", claire, Session.LIFETIME);

        shop.staff().governPeople().govern(claire.id(), Role.ADVISOR, null);

        assertThat(world.sessions().find(session.digest()).orElseThrow().endsAt())
                .isEqualTo(session.openedAt().plus(Duration.ofHours(12)));
    }

    private Session open(String secret, Account account, Duration lifetime) {
        var session = Session.opened(
                new Secret(secret).digest(),
                account,
                ClientName.UNKNOWN,
                world.clock().instant(),
                lifetime);
        world.sessions().open(session);
        return session;
    }
}
