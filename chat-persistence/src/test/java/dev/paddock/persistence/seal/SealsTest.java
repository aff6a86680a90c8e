package dev.paddock.persistence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.account.Secret;
import dev.paddock.persistence.KeyPlace;
import dev.paddock.persistence.MissingKeyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {
    private static final String ONE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String OTHER = "__________________________________________8";

    @TempDir
    private Path folder;

    private static Seals given(String keys) {
        return new Seals(new KeyPlace(null, new Secret(keys)));
    }

    private KeyPlace file() {
        return new KeyPlace(folder.resolve("data").resolve("paddock.keys"), null);
    }

    @Test
    void open_what_they_sealed_and_show_nothing_of_it() {
        var seals = given(ONE);

        String sealed = seals.seal("JBSWY3DPEHPK3PXP", "second_factors/nadia");

        assertThat(sealed).doesNotContain("JBSWY3DP").matches("sealed\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+");
        assertThat(seals.open(sealed, "second_factors/nadia")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThat(seals.seal("JBSWY3DPEHPK3PXP", "second_factors/nadia")).isNotEqualTo(sealed);
    }

    @Test
    void do_not_open_in_the_place_of_another() {
        var seals = given(ONE);
        String sealed = seals.seal("JBSWY3DPEHPK3PXP", "second_factors/mallory");

        assertThatThrownBy(() -> seals.open(sealed, "second_factors/nadia"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was changed, or moved there")
                .hasMessageNotContaining(sealed);
    }

    @Test
    void do_not_open_what_somebody_changed_or_never_sealed() {
        var seals = given(ONE);
        String sealed = seals.seal("JBSWY3DPEHPK3PXP", "keyring/a");
        char last = sealed.charAt(20);
        String changed = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);

        for (String text : new String[] {changed, sealed.substring(0, 24), "JBSWY3DPEHPK3PXP"}) {
            assertThatThrownBy(() -> seals.open(text, "keyring/a")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void of_several_keys_seal_by_the_first_and_open_by_each() {
        String old = given(ONE).seal("secret", "keyring/a");
        var both = given(OTHER + " , " + ONE);

        assertThat(both.open(old, "keyring/a")).isEqualTo("secret");
        assertThat(given(OTHER).open(both.seal("secret", "keyring/a"), "keyring/a"))
                .isEqualTo("secret");
        assertThatThrownBy(() -> given(OTHER).open(old, "keyring/a"))
                .isInstanceOf(MissingKeyException.class)
                .hasMessageContaining("CHAT_SECRET_KEY")
                .hasMessageNotContaining(ONE);
    }

    @Test
    void have_a_file_made_for_its_owner_alone() throws IOException {
        new Seals(file()).begin(Set.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/paddock.keys"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**/.paddock-*");
    }

    @Test
    void have_one_key_however_many_begin_at_once() {
        var names = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> new Seals(file()).begin(Set.of()).names()))
                .toList();

        assertThat(names.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void read_their_file_again_when_another_process_rotated_the_keys() {
        var running = new Seals(file());
        var used = running.begin(Set.of()).names();
        String before = running.seal("secret", "keyring/a");
        var operator = new Seals(file());
        operator.begin(used);
        assertThat(operator.rotate(used)).isTrue();

        assertThat(running.open(operator.seal("secret", "keyring/a"), "keyring/a"))
                .isEqualTo("secret");
        assertThat(running.open(before, "keyring/a")).isEqualTo("secret");
    }

    @Test
    void keep_an_old_key_until_nothing_is_sealed_by_it() {
        var seals = new Seals(file());
        var first = seals.begin(Set.of()).names();
        seals.rotate(first);
        var both = seals.current().names();
        seals.rotate(Set.of(seals.current().current().name()));

        assertThat(both).hasSize(2).containsAll(first);
        assertThat(seals.current().names()).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void refuse_a_file_that_has_something_else_in_it() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/paddock.keys"), ONE + "\nnonsense\n");

        assertThatThrownBy(() -> new Seals(file()).begin(Set.of()))
                .isInstanceOf(MissingKeyException.class)
                .hasMessageContaining("no key")
                .hasMessageNotContaining("nonsense");
    }
}
