package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A third language must be found missing by the compiler: where words depend on the language, a switch names them all. */
class LanguageChoicesTest {
    private static final Pattern TWO_WAY = Pattern.compile(
            "[=!]=\\s*(Language\\.)?(FRENCH|ENGLISH)\\b|\\b(FRENCH|ENGLISH)\\s*[=!]=|\\b(french|english)\\s*\\?");

    @Test
    void no_source_chooses_between_two_languages() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(sources)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(TWO_WAY));
        }
    }

    @Test
    void the_choice_is_seen_in_each_of_its_forms() {
        assertThat(List.of(
                        "customer.language() == Language.FRENCH",
                        "FRENCH != language",
                        "french ? inFrench() : inEnglish()"))
                .allSatisfy(choice -> assertThat(choice).containsPattern(TWO_WAY));
    }
}
