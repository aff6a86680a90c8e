package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.SecondFactors.SecondFactor;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SecondFactors} does. */
public abstract class SecondFactorsContract extends LiveContract {
    private UserId sophie;

    @BeforeEach
    final void meet() {
        sophie = world.admin("sophie").id();
    }

    @Test
    void keep_what_was_saved_last() {
        var enrolled = new SecondFactor(sophie, "SECRET", false, 0, Set.of());
        var confirmed = new SecondFactor(sophie, "OTHER", true, 59_666_666_666L, Set.of("one", "two"));

        save(enrolled);
        assertThat(world.secondFactors().find(sophie)).contains(enrolled);

        save(confirmed);
        assertThat(world.secondFactors().find(sophie)).contains(confirmed);
        assertThat(world.transactions().run(() -> world.secondFactors().lock(sophie)))
                .contains(confirmed);
    }

    @Test
    void are_none_for_who_has_none_or_removed_it() {
        assertThat(world.secondFactors().find(sophie)).isEmpty();
        save(new SecondFactor(sophie, "SECRET", true, 1, Set.of("one")));

        world.transactions().run(() -> world.secondFactors().remove(sophie));
        world.transactions().run(() -> world.secondFactors().remove(sophie));

        assertThat(world.secondFactors().find(sophie)).isEmpty();
        assertThat(world.transactions().run(() -> world.secondFactors().lock(sophie)))
                .isEmpty();
    }

    @Test
    void let_one_at_a_time_use_one() {
        save(new SecondFactor(sophie, "SECRET", true, 0, Set.of()));

        var taken = Race.of(
                8,
                i -> world.transactions().run(() -> {
                    var factor = world.secondFactors().lock(sophie).orElseThrow();
                    if (factor.lastStep() >= 7) {
                        return false;
                    }
                    world.secondFactors().save(new SecondFactor(sophie, "SECRET", true, 7, Set.of()));
                    return true;
                }));

        assertThat(taken).containsOnlyOnce(true);
    }

    private void save(SecondFactor factor) {
        world.transactions().run(() -> world.secondFactors().save(factor));
    }
}
