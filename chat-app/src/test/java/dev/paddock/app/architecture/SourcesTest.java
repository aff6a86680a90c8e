package dev.paddock.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rules on the sources of all modules that their classes don't show. */
@Execution(ExecutionMode.CONCURRENT)
class SourcesTest {
    /** Two-way choices by language, which a third language would pass by in silence; a switch names them all. */
    private static final Pattern TWO_WAY = Pattern.compile(
            "[=!]=\\s*(Language\\.)?(FRENCH|ENGLISH)\\b|\\b(FRENCH|ENGLISH)\\s*[=!]=|\\b(french|english)\\s*\\?");

    private static final List<String> PACKAGES_READ_EVERYWHERE = List.of(
            "java.lang",
            "java.util",
            "java.util.function",
            "java.util.concurrent",
            "java.io",
            "java.nio.file",
            "java.time");

    /** The business's own word, and nobody means the other one since there is {@code java.time}. */
    private static final Set<String> ALLOWED = Set.of("Calendar");

    @Test
    void no_source_chooses_between_two_languages() throws IOException {
        assertThat(sources())
                .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(TWO_WAY));
    }

    @Test
    void such_a_choice_is_seen_in_each_of_its_forms() {
        assertThat(List.of(
                        "customer.language() == Language.FRENCH",
                        "FRENCH != language",
                        "french ? inFrench() : inEnglish()"))
                .allSatisfy(choice -> assertThat(choice).containsPattern(TWO_WAY));
    }

    @Test
    void no_name_stands_for_two_types_of_the_platform() throws IOException {
        assertThat(twice(names())).isEmpty();
    }

    @Test
    void no_name_hides_a_type_of_the_jdk_that_everybody_knows() throws IOException {
        assertThat(names()).filteredOn(name -> !ALLOWED.contains(name)).noneMatch(SourcesTest::isKnown);
    }

    @Test
    void names_that_stand_for_two_things_are_found() {
        assertThat(twice(List.of("Room", "Seat", "Room"))).containsExactly("Room");
        assertThat(isKnown("Queue")).isTrue();
        assertThat(isKnown("AdviceLine")).isFalse();
    }

    private static List<String> names() throws IOException {
        return sources().stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .toList();
    }

    private static Set<String> twice(Collection<String> names) {
        return names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())).entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(count -> count.getKey())
                .collect(Collectors.toSet());
    }

    private static boolean isKnown(String name) {
        return PACKAGES_READ_EVERYWHERE.stream().anyMatch(known -> exists(known + "." + name));
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, SourcesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The shipped sources of every module. */
    private static List<Path> sources() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            var roots = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(roots).hasSizeGreaterThan(7);
            return roots.stream().flatMap(SourcesTest::in).toList();
        }
    }

    private static Stream<Path> in(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
