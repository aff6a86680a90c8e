package dev.paddock.app.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadArgumentsTest {
    private static Asked read(String arguments) {
        return ReadArguments.from(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), "1.2.3");
    }

    private static String said(String arguments) {
        return ((Asked.Say) read(arguments)).text();
    }

    @Test
    void serves_unless_told_otherwise() {
        assertThat(read("")).isEqualTo(new Asked.Serve());
        assertThat(read("serve")).isEqualTo(new Asked.Serve());
    }

    @Test
    void knows_what_an_operator_asks_for() {
        assertThat(read("admin create nadia@paddock.example"))
                .isEqualTo(new Asked.CreateAdmin("nadia@paddock.example"));
        assertThat(read("audit verify")).isEqualTo(new Asked.VerifyAudit());
        assertThat(read("fixtures check")).isEqualTo(new Asked.CheckFixtures(null));
        assertThat(read("fixtures load")).isEqualTo(new Asked.LoadFixtures());
        assertThat(read("fixtures check own")).isEqualTo(new Asked.CheckFixtures(Path.of("own")));
        assertThat(read("backup a.backup")).isEqualTo(new Asked.Backup(Path.of("a.backup")));
        assertThat(read("restore a.backup")).isEqualTo(new Asked.Restore(Path.of("a.backup")));
        assertThat(read("epoch renew")).isEqualTo(new Asked.RenewEpoch());
        assertThat(read("keys rotate")).isEqualTo(new Asked.RotateKeys());
        assertThat(read("health")).isEqualTo(new Asked.Health());
        assertThat(said("--version")).isEqualTo("paddock 1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "admin create",
                "admin create a b",
                "audit verify now",
                "backup",
                "restore",
                "serve now",
                "health --quick",
                "make coffee",
                "--coffee"
            })
    void says_in_one_line_what_would_do(String arguments) {
        assertThatThrownBy(() -> read(arguments))
                .isInstanceOf(WrongUsageException.class)
                .hasMessageContaining(" --help says what there is)")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({"bakup a, backup", "audit verfy, verify", "restor a, restore"})
    void guesses_what_was_meant(String arguments, String meant) {
        assertThatThrownBy(() -> read(arguments))
                .hasMessageContaining("did you mean")
                .hasMessageContaining(meant);
    }

    @ParameterizedTest
    @EnumSource
    void explains_every_command(CommandUsage usage) {
        assertThat(said(usage.words() + " --help"))
                .startsWith("Usage: paddock " + usage.words())
                .contains("Exit codes:", "  4   ", "CHAT_CONFIG");
    }

    @Test
    void lists_all_commands() {
        assertThat(said("--help"))
                .startsWith("Usage: paddock")
                .contains("serve", "admin", "audit", "fixtures", "backup", "restore", "epoch", "keys", "health");
        assertThat(said("admin --help")).contains("create");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/backup.md", "README.md"})
    void follows_every_command_that_operators_are_told(String page) throws IOException {
        var commands = Pattern.compile("java -jar \\S*paddock\\.jar ([a-z-][^`\n]*)")
                .matcher(Files.readString(Path.of("..", page)))
                .results()
                .map(command -> command.group(1).strip())
                .toList();

        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(read(command)).isNotNull());
    }
}
