package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String inOneLine(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    @Test
    void quotes_the_example_of_embedding_that_is_tested() throws IOException {
        var example = ROOT.resolve("chatbot-engine/src/test/java/dev/paddock/chatbot/example/CoffeeBar.java");

        assertThat(found("(?<=```java\n).*?(?=```)"))
                .singleElement()
                .satisfies(quoted ->
                        assertThat(inOneLine(Files.readString(example))).contains(inOneLine(quoted)));
    }

    @Test
    void names_every_setting_there_is() throws IOException {
        var source = Path.of("src/main/java/dev/paddock/app/settings/SettingName.java");
        var names = Pattern.compile("(CHAT|SENTRY)_[A-Z_]+")
                .matcher(Files.readString(source))
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.equals("CHAT_NATS_URL")) // which is refused: nodes need none
                .toList();

        assertThat(found("(CHAT|SENTRY)_[A-Z_]+")).containsAll(names);
    }

    @Test
    void links_to_files_that_are_there() throws IOException {
        assertThat(found("(?<=\\]\\()[^)]+(?=\\))"))
                .isNotEmpty()
                .filteredOn(link -> !link.startsWith("http"))
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }
}
