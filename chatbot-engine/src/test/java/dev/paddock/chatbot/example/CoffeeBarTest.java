package dev.paddock.chatbot.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.chatbot.workshop.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/** The example runs, and the README quotes it as it is. */
class CoffeeBarTest {
    @Test
    void serves() {
        var shown = new ByteArrayOutputStream();

        CoffeeBar.serve(
                new Scanner("a mocha\ntea\nmany\nlots\ntwo\n"),
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                LocalDate.of(2026, 11, 22));

        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "What would you like?",
                        " - An espresso",
                        " - Tea",
                        "I didn’t understand. Choose one of the answers shown, or type its number.",
                        "What would you like?",
                        " - An espresso",
                        " - Tea",
                        "How many cups?",
                        "I didn’t recognise a whole number. Write it for example as 12,500.",
                        "How many cups?",
                        "I didn’t recognise a whole number. Write it for example as 12,500.",
                        "How many cups?",
                        "Ready in 4\u00A0min.");
    }

    @Test
    void the_readme_draws_the_dealerships_workflow_as_it_is() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(Workshop.WORKFLOW.toMermaid());
    }

    @Test
    void is_what_the_readme_quotes() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/paddock/chatbot/example/CoffeeBar.java"));
        String quoted = source.substring(source.indexOf("quoted from here") + 17, source.indexOf("    // to here"));

        assertThat(Files.readString(Path.of("README.md")))
                .contains(quoted.stripTrailing().stripIndent());
    }
}
