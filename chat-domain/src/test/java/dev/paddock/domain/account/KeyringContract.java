package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Keyring} does. */
public abstract class KeyringContract extends Contract {
    @Test
    void has_nothing_at_first() {
        assertThat(world.keyring().find("token-key")).isEmpty();
    }

    @Test
    void keeps_a_value_of_any_length_under_its_name() {
        var key = "k".repeat(4_000);

        assertThat(world.keyring().keep("token-key", key)).isEqualTo(key);
        assertThat(world.keyring().find("token-key")).contains(key);
        assertThat(world.keyring().find("other-key")).isEmpty();
    }

    @Test
    void keeps_the_first_value_and_says_which_it_was() {
        world.keyring().keep("token-key", "first");

        assertThat(world.keyring().keep("token-key", "second")).isEqualTo("first");
        assertThat(world.keyring().find("token-key")).contains("first");
    }

    @Test
    void keeps_another_value_once_the_first_is_forgotten() {
        world.keyring().keep("token-key", "first");
        world.keyring().keep("other-key", "other");

        world.keyring().forget("token-key");

        assertThat(world.keyring().find("token-key")).isEmpty();
        assertThat(world.keyring().find("other-key")).contains("other");
        assertThat(world.keyring().keep("token-key", "second")).isEqualTo("second");
    }

    @Test
    void gives_the_same_value_to_all_who_offer_theirs_at_once() {
        var kept = Race.of(8, i -> world.keyring().keep("token-key", "value-" + i));

        assertThat(Set.copyOf(kept)).hasSize(1);
        assertThat(world.keyring().find("token-key")).contains(kept.get(0));
    }
}
