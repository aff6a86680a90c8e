package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.AccountEvent.SessionEnded;
import dev.paddock.domain.account.ChangePasswordOutcome.PasswordChanged;
import dev.paddock.domain.account.ChangePasswordOutcome.WrongPassword;
import dev.paddock.domain.mail.Mailing;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {
    private static final Password OLD = new Password("correct horse");
    private static final Password NEW = new Password("battery staple");

    private final InMemoryWorld world = new InMemoryWorld();
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final Account claire = world.customer("claire");
    private final Secret.Digest elsewhere = new Secret("cookie elsewhere").digest();
    private final ChangePassword changePassword = new ChangePassword(
            world.accounts(),
            world.sessions(),
            hashes,
            world.contactCards(),
            new Mailing(world.mails(), null, world.ids(), world.clock()),
            world.transactions(),
            world.events(),
            new CountingSecrets(),
            world.clock());

    @BeforeEach
    void sign_in_elsewhere() {
        var now = world.clock().instant();
        world.accounts().savePassword(claire.id(), hashes.hash(OLD));
        world.sessions().open(Session.opened(elsewhere, claire, ClientName.UNKNOWN, now, Session.LIFETIME));
        world.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void makes_the_new_one_count_and_the_old_one_worthless() {
        assertThat(change(OLD, NEW)).isInstanceOf(PasswordChanged.class);

        assertThat(world.accounts().passwordOf(claire.id())).contains(hashes.hash(NEW));
        assertThat(change(OLD, NEW)).isEqualTo(new WrongPassword());
    }

    @Test
    void signs_everybody_out_but_who_changed_it() {
        var changed = (PasswordChanged) change(OLD, NEW);

        assertThat(world.sessions().find(elsewhere)).isEmpty();
        assertThat(world.sessions()
                        .find(changed.secret().digest())
                        .orElseThrow()
                        .user())
                .isEqualTo(claire.id());
        assertThat(world.accounts().find(claire.id()).orElseThrow().trustedSince())
                .isEqualTo(world.clock().instant());
        assertThat(world.heard().heard()).containsExactly(new SessionEnded(claire.id(), null));
    }

    @Test
    void changes_nothing_for_who_does_not_know_the_present_one() {
        assertThat(change(NEW, NEW)).isEqualTo(new WrongPassword());

        assertThat(world.accounts().passwordOf(claire.id())).contains(hashes.hash(OLD));
        assertThat(world.sessions().find(elsewhere)).isPresent();
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void changes_nothing_when_others_would_guess_the_new_one() {
        assertThat(change(OLD, new Password("motdepasse2026"))).isEqualTo(new WeakPassword(WeakPassword.Cause.COMMON));

        assertThat(world.accounts().passwordOf(claire.id())).contains(hashes.hash(OLD));
        assertThat(world.sessions().find(elsewhere)).isPresent();
    }

    @Test
    void is_nothing_for_guests_or_who_was_erased() {
        assertThat(changePassword.change(world.guest("guest").id(), OLD, NEW, ClientName.UNKNOWN))
                .isEqualTo(new WrongPassword());

        world.accounts().erase(claire.id());
        assertThat(change(OLD, NEW)).isEqualTo(new WrongPassword());
    }

    @Test
    void succeeds_for_one_of_two_who_change_it_at_once() {
        var outcomes = Race.of(8, i -> change(OLD, new Password("battery staple " + i)));

        assertThat(outcomes).filteredOn(PasswordChanged.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new WrongPassword()::equals).hasSize(7);
        assertThat(world.heard().heard()).hasSize(1);
    }

    @Test
    void comes_too_late_if_somebody_changed_it_while_it_was_hashed() {
        var slow = new ChangePassword(
                world.accounts(),
                world.sessions(),
                new Overtaken(),
                world.contactCards(),
                new Mailing(world.mails(), null, world.ids(), world.clock()),
                world.transactions(),
                world.events(),
                new CountingSecrets(),
                world.clock());

        assertThat(slow.change(claire.id(), OLD, NEW, ClientName.UNKNOWN)).isEqualTo(new WrongPassword());
        assertThat(world.accounts().passwordOf(claire.id())).contains(hashes.hash(new Password("somebody else's")));
    }

    /** Hashes for so long that another change gets in. */
    private final class Overtaken implements PasswordHashes {
        @Override
        public PasswordHash hash(Password password) {
            change(OLD, new Password("somebody else's"));
            return hashes.hash(password);
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            return hashes.matches(password, hash);
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return hashes.isOutdated(hash);
        }

        @Override
        public void pretend(Password password) {
            hashes.pretend(password);
        }
    }

    private ChangePasswordOutcome change(Password current, Password wished) {
        return changePassword.change(claire.id(), current, wished, ClientName.UNKNOWN);
    }
}
