package dev.paddock.domain.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Dialogs} does. */
public abstract class DialogsContract extends Contract {
    private UserId claire;
    private UserId karim;

    @BeforeEach
    final void furnish() {
        claire = world.customer("claire").id();
        karim = world.customer("karim").id();
    }

    @Test
    void has_no_dialog_of_somebody_who_never_spoke() {
        assertThat(world.dialogs().of(claire)).isEmpty();
    }

    @Test
    void finds_a_dialog_as_stored() {
        var dialog =
                new StoredDialog(claire, new DialogId("d-1"), 1, "workshop/1/0123456789ab/ask-help?a=%C3%A9&b=1,2");

        world.dialogs().save(dialog);

        assertThat(world.dialogs().of(claire)).contains(dialog);
        assertThat(world.dialogs().of(karim)).isEmpty();
    }

    @Test
    void keeps_the_longest_text_whole() {
        var longest = new StoredDialog(claire, new DialogId("d-1"), 1, "x".repeat(StoredDialog.LONGEST_TEXT));

        world.dialogs().save(longest);

        assertThat(world.dialogs().of(claire)).contains(longest);
    }

    @Test
    void stores_the_next_version_in_place_of_the_one_before() {
        world.dialogs().save(dialog(1));
        var next = new StoredDialog(claire, new DialogId("d-2"), 2, "another");

        world.dialogs().save(next);

        assertThat(world.dialogs().of(claire)).contains(next);
    }

    @Test
    void keeps_the_dialogs_of_different_people_apart() {
        world.dialogs().save(dialog(1));
        world.dialogs().save(dialog(2));
        var other = new StoredDialog(karim, new DialogId("d-9"), 1, "karim's");

        world.dialogs().save(other);

        assertThat(world.dialogs().of(claire)).contains(dialog(2));
        assertThat(world.dialogs().of(karim)).contains(other);
    }

    @Test
    void refuses_a_version_that_is_stored_already() {
        world.dialogs().save(dialog(1));
        world.dialogs().save(dialog(2));

        assertStale(new StoredDialog(claire, new DialogId("d-3"), 2, "late"));
        assertStale(new StoredDialog(claire, new DialogId("d-3"), 1, "later still"));

        assertThat(world.dialogs().of(claire)).contains(dialog(2));
    }

    @Test
    void refuses_a_version_that_skips_one() {
        assertStale(dialog(2));
        assertThat(world.dialogs().of(claire)).isEmpty();

        world.dialogs().save(dialog(1));
        assertStale(dialog(3));

        assertThat(world.dialogs().of(claire)).contains(dialog(1));
    }

    @Test
    void forgets_what_was_saved_in_a_transaction_that_rolled_back() {
        world.dialogs().save(dialog(1));

        assertThatExceptionOfType(StaleDialogException.class)
                .isThrownBy(() -> world.transactions().run(() -> {
                    world.dialogs().save(dialog(2));
                    world.dialogs().save(dialog(2));
                }));

        assertThat(world.dialogs().of(claire)).contains(dialog(1));
    }

    @Test
    void forgets_the_dialog_of_one_person() {
        world.dialogs().save(dialog(1));
        var other = new StoredDialog(karim, new DialogId("d-9"), 1, "karim's");
        world.dialogs().save(other);

        world.dialogs().forget(claire);
        world.dialogs().forget(claire);

        assertThat(world.dialogs().of(claire)).isEmpty();
        assertThat(world.dialogs().of(karim)).contains(other);
        world.dialogs().save(dialog(1));
        assertThat(world.dialogs().of(claire)).contains(dialog(1));
    }

    @Test
    void lets_one_of_many_begin_a_dialog() {
        var begun = Race.of(16, i -> saves(new StoredDialog(claire, new DialogId("d-" + i), 1, "by " + i)));

        assertThat(begun).containsOnlyOnce(true);
        var winner = begun.indexOf(true);
        assertThat(world.dialogs().of(claire).orElseThrow().text()).isEqualTo("by " + winner);
    }

    @Test
    void lets_one_of_many_store_the_next_version() {
        world.dialogs().save(dialog(1));

        var stored = Race.of(16, i -> saves(new StoredDialog(claire, new DialogId("d-1"), 2, "by " + i)));

        assertThat(stored).containsOnlyOnce(true);
        assertThat(world.dialogs().of(claire).orElseThrow().text()).isEqualTo("by " + stored.indexOf(true));
    }

    private StoredDialog dialog(int version) {
        return new StoredDialog(claire, new DialogId("d-1"), version, "version " + version);
    }

    private boolean saves(StoredDialog dialog) {
        try {
            world.transactions().run(() -> world.dialogs().save(dialog));
            return true;
        } catch (StaleDialogException e) {
            return false;
        }
    }

    private void assertStale(StoredDialog dialog) {
        assertThatExceptionOfType(StaleDialogException.class)
                .isThrownBy(() -> world.transactions().run(() -> world.dialogs().save(dialog)));
    }
}
