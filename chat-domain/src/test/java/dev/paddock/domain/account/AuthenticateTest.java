package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthenticateTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Instant start = world.clock().instant();
    private Optional<AccessTokens.Claim> claim = Optional.empty();
    private final SessionUse use = new SessionUse(world.sessions(), world.transactions(), world.clock());
    private final CountingSecrets secrets = new CountingSecrets();
    private final Authenticate authenticate = newNode();
    private final SignOut signOut = shop.accounts().signOut();

    private Authenticate newNode() {
        return new Authenticate(
                world.sessions(),
                world.tickets(),
                token -> claim.filter(valid -> token.equals("good")),
                use,
                world.keyring(),
                secrets,
                world.clock());
    }

    @Nested
    class By_session {
        private final Secret secret = openSession();

        @Test
        void names_the_person_as_they_are_now() {
            var promoted = claire.withRole(Role.ADMIN);
            world.accounts().save(promoted);

            assertThat(authenticate.bySession(secret))
                    .contains(new Caller(promoted, secret.digest(), start.plus(Session.LIFETIME)));
        }

        @Test
        void knows_no_secret_that_was_never_given() {
            assertThat(authenticate.bySession(new Secret("made up"))).isEmpty();
        }

        @Test
        void lasts_thirty_days_to_the_millisecond() {
            world.clock().set(start.plus(Duration.ofDays(30)).minusMillis(1));
            assertThat(authenticate.bySession(secret)).isPresent();

            world.clock().advance(Duration.ofMillis(1));
            assertThat(authenticate.bySession(secret)).isEmpty();
        }

        @Test
        void of_staff_lasts_for_twelve_hours_without_use_and_with_it_longer() {
            world.accounts().save(claire.withRole(Role.ADVISOR));
            world.sessions().end(secret.digest());
            openSession(claire.withRole(Role.ADVISOR));
            world.clock().advance(Duration.ofHours(11));
            assertThat(authenticate.bySession(secret)).isPresent();
            use.save();

            world.clock().advance(Duration.ofHours(12).minusMillis(1));
            assertThat(authenticate.bySession(secret)).isPresent();
            world.clock().advance(Duration.ofMillis(1)); // the last use was not stored
            assertThat(authenticate.bySession(secret)).isEmpty();
        }

        @Test
        void ends_with_signing_out() {
            signOut.here(authenticate.bySession(secret).orElseThrow());

            assertThat(authenticate.bySession(secret)).isEmpty();
        }

        @Test
        void ends_while_the_person_is_blocked() {
            world.accounts().save(claire.blocked(true));

            assertThat(authenticate.bySession(secret)).isEmpty();
        }

        @Test
        void ends_when_the_person_is_erased() {
            world.accounts().erase(claire.id());

            assertThat(authenticate.bySession(secret)).isEmpty();
        }
    }

    @Nested
    class By_access_token {
        private final Instant expiry = start.plus(Duration.ofMinutes(15));
        private final Secret session = openSession();

        @Test
        void names_the_person_for_as_long_as_the_token_says() {
            claim = Optional.of(new AccessTokens.Claim(claire.id(), session.digest(), start, expiry));

            assertThat(authenticate.byAccessToken("good")).contains(new Caller(claire, session.digest(), expiry));
            assertThat(authenticate.byAccessToken("bad")).isEmpty();
        }

        @Test
        void ends_with_the_session_it_was_made_in() {
            claim = Optional.of(new AccessTokens.Claim(claire.id(), session.digest(), start, expiry));

            signOut.here(authenticate.byAccessToken("good").orElseThrow());

            assertThat(authenticate.byAccessToken("good")).isEmpty();
            assertThat(authenticate.bySession(session)).isEmpty();
        }

        @Test
        void is_worth_nothing_with_somebody_elses_session() {
            var karim = world.customer("karim");
            claim = Optional.of(new AccessTokens.Claim(karim.id(), session.digest(), start, expiry));

            assertThat(authenticate.byAccessToken("good")).isEmpty();
        }

        @Test
        void ends_with_signing_out_everywhere() {
            claim = Optional.of(new AccessTokens.Claim(claire.id(), session.digest(), start, expiry));
            world.clock().advance(Duration.ofMillis(1));

            signOut.everywhere(claire.id());

            assertThat(authenticate.byAccessToken("good")).isEmpty();
        }

        @Test
        void counts_again_when_issued_afterwards() {
            signOut.everywhere(claire.id());
            claim = Optional.of(new AccessTokens.Claim(
                    claire.id(), openSession().digest(), world.clock().instant(), expiry));

            assertThat(authenticate.byAccessToken("good")).isPresent();
        }

        @Test
        void ends_when_the_person_is_blocked_or_erased() {
            claim = Optional.of(new AccessTokens.Claim(claire.id(), session.digest(), start, expiry));
            world.accounts().save(claire.blocked(true));
            assertThat(authenticate.byAccessToken("good")).isEmpty();

            world.accounts().erase(claire.id());
            assertThat(authenticate.byAccessToken("good")).isEmpty();
        }
    }

    @Nested
    class By_ticket {
        private final Secret session = openSession();

        @Test
        void names_the_person_and_the_session_once() {
            var ticket = ticketBySession();

            assertThat(authenticate.byTicket(ticket))
                    .contains(new Caller(claire, session.digest(), start.plus(Session.LIFETIME)));
            assertThat(authenticate.byTicket(ticket)).isEmpty();
        }

        @Test
        void is_good_for_thirty_seconds() {
            var early = ticketBySession();
            var late = ticketBySession();

            world.clock().advance(Duration.ofSeconds(30).minusMillis(1));
            assertThat(authenticate.byTicket(early)).isPresent();

            world.clock().advance(Duration.ofMillis(1));
            assertThat(authenticate.byTicket(late)).isEmpty();
        }

        @Test
        void is_no_session() {
            assertThat(authenticate.bySession(ticketBySession())).isEmpty();
            assertThat(authenticate.byTicket(session)).isEmpty();
        }

        @Test
        void is_worth_nothing_when_its_session_has_ended() {
            var ticket = ticketBySession();
            signOut.here(authenticate.bySession(session).orElseThrow());

            assertThat(authenticate.byTicket(ticket)).isEmpty();
        }

        @Test
        void ends_with_the_token_it_was_issued_for() {
            var expiry = start.plus(Duration.ofMinutes(15));
            var ticket = authenticate.ticketFor(new Caller(claire, session.digest(), expiry));

            assertThat(authenticate.byTicket(ticket)).contains(new Caller(claire, session.digest(), expiry));
        }

        @Test
        void is_worth_nothing_once_that_token_has_expired() {
            var ticket = authenticate.ticketFor(new Caller(claire, session.digest(), start.plusSeconds(5)));
            world.clock().advance(Duration.ofSeconds(5));

            assertThat(authenticate.byTicket(ticket)).isEmpty();
        }

        @Test
        void is_worth_nothing_after_signing_out_everywhere() {
            var ticket = authenticate.ticketFor(new Caller(claire, session.digest(), start.plusSeconds(900)));
            world.clock().advance(Duration.ofSeconds(1));
            signOut.everywhere(claire.id());

            assertThat(authenticate.byTicket(ticket)).isEmpty();
        }

        @Test
        void is_worth_nothing_when_the_person_was_blocked_meanwhile() {
            var ticket = ticketBySession();
            var other = authenticate.ticketFor(new Caller(claire, session.digest(), start.plusSeconds(900)));
            world.accounts().save(claire.blocked(true));

            assertThat(authenticate.byTicket(ticket)).isEmpty();
            assertThat(authenticate.byTicket(other)).isEmpty();
        }

        @Test
        void is_good_on_every_node_and_on_one_of_them() {
            var ticket = ticketBySession();
            var other = newNode();

            assertThat(other.byTicket(ticket)).isPresent();
            assertThat(authenticate.byTicket(ticket)).isEmpty();
        }

        @Test
        void is_nothing_after_the_key_was_changed() {
            var ticket = ticketBySession();
            Authenticate.forgetTicketKey(world.keyring());

            assertThat(newNode().byTicket(ticket)).isEmpty();
        }

        @Test
        void is_nothing_once_any_of_it_was_changed() {
            var text = ticketBySession().value();
            for (int i = 0; i < text.length(); i++) {
                var changed = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
                assertThat(authenticate.byTicket(new Secret(changed)))
                        .as(changed)
                        .isEmpty();
            }
            for (var wrong :
                    List.of("", ".", ".....", "a.b.c.d.e.f", text + ".", "x".repeat(5_000), text.substring(1))) {
                assertThat(authenticate.byTicket(new Secret(wrong))).as(wrong).isEmpty();
            }
            assertThat(authenticate.byTicket(new Secret(text))).isPresent();
        }

        private Secret ticketBySession() {
            return authenticate.ticketFor(authenticate.bySession(session).orElseThrow());
        }
    }

    private Secret openSession() {
        return openSession(claire);
    }

    private Secret openSession(Account account) {
        var secret = new Secret("cookie");
        world.sessions()
                .open(Session.opened(
                        secret.digest(),
                        account,
                        ClientName.UNKNOWN,
                        world.clock().instant(),
                        Session.LIFETIME));
        return secret;
    }
}
