package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.AccountEvent.AccountChanged;
import dev.paddock.domain.account.AccountEvent.AccountErased;
import dev.paddock.domain.account.AccountEvent.SessionEnded;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountEventTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Secret.Digest HERE = new Secret("here").digest();
    private static final Secret.Digest ELSEWHERE = new Secret("elsewhere").digest();

    private final Account claire = new Account(
            new UserId("claire"),
            new DisplayName("Claire"),
            Role.CUSTOMER,
            null,
            Language.FRENCH,
            false,
            Listing.ON,
            false,
            NOON,
            Instant.EPOCH);

    @Nested
    class To_somebody_with_a_session {
        private final Caller caller = new Caller(claire, HERE, NOON);

        @Test
        void ends_what_is_open_by_that_session_or_by_all_of_them() {
            assertThat(new SessionEnded(claire.id(), HERE).ends(caller)).isTrue();
            assertThat(new SessionEnded(claire.id(), null).ends(caller)).isTrue();
            assertThat(new SessionEnded(claire.id(), ELSEWHERE).ends(caller)).isFalse();
        }

        @Test
        void ends_all_when_they_are_erased_or_blocked_but_not_when_they_change() {
            assertThat(new AccountErased(claire.id()).ends(caller)).isTrue();
            assertThat(new AccountChanged(claire.blocked(true)).ends(caller)).isTrue();
            assertThat(new AccountChanged(claire.optedIn(true)).ends(caller)).isFalse();
        }

        @Test
        void time_ends_it_when_the_proof_does() {
            assertThat(caller.hasExpired(NOON.minusMillis(1))).isFalse();
            assertThat(caller.hasExpired(NOON)).isTrue();
        }
    }
}
