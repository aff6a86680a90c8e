package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.AccountEvent.SessionEnded;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignOutTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Session here = open("here");
    private final Session there = open("there");
    private final SignOut signOut = shop.accounts().signOut();

    @Test
    void ends_the_session_here_and_tells_its_connections() {
        signOut.here(new Caller(claire, here.digest(), here.expiresAt()));

        assertThat(world.sessions().find(here.digest())).isEmpty();
        assertThat(world.sessions().find(there.digest())).isPresent();
        assertThat(world.heard().heard()).containsExactly(new SessionEnded(claire.id(), here.digest()));
    }

    @Test
    void tells_nobody_twice() {
        var caller = new Caller(claire, here.digest(), here.expiresAt());

        signOut.here(caller);
        signOut.here(caller);

        assertThat(world.heard().heard()).hasSize(1);
    }

    @Test
    void ends_everything_everywhere() {
        var now = world.clock().advance(Duration.ofHours(1));

        signOut.everywhere(claire.id());

        assertThat(world.sessions().find(here.digest())).isEmpty();
        assertThat(world.sessions().find(there.digest())).isEmpty();
        assertThat(world.accounts().find(claire.id()).orElseThrow().trustedSince())
                .isEqualTo(now);
        assertThat(world.heard().heard()).containsExactly(new SessionEnded(claire.id(), null));
    }

    private Session open(String secret) {
        var now = world.clock().instant();
        var session = Session.opened(new Secret(secret).digest(), claire, ClientName.UNKNOWN, now, Session.LIFETIME);
        world.sessions().open(session);
        return session;
    }
}
