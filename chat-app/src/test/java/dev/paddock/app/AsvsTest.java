package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of what the standard asks for, in {@code docs/asvs.md}, speaks of things that are there. */
class AsvsTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> ELSEWHERE =
            Set.of(".git", ".idea", "target", "node_modules", "dist", "data", "secrets", "backups");

    private static final String HOLDS = "holds";
    private static final String MISSING = "does not hold yet";
    private static final String NOT_OURS = "not applicable";

    /** In the order of the columns. */
    private record Row(String number, String level, String asked, String answer, String where, String seenBy) {
        static Row of(String line) {
            var cells = line.substring(1, line.length() - 1).split("\\|", -1);
            assertThat(cells).as(line).hasSize(6);
            return new Row(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells[4].strip(),
                    cells[5].strip());
        }

        List<String> named() {
            return quoted(where + " " + seenBy);
        }
    }

    private static List<Row> rows;
    private static Set<String> files;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/asvs.md"))) {
            rows = lines.filter(line -> line.matches("\\| V\\d.*\\|"))
                    .map(Row::of)
                    .toList();
        }
        files = files();
    }

    private static Set<String> files() throws IOException {
        var found = new HashSet<String>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes ignored) {
                return ELSEWHERE.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) {
                found.add(file.getFileName().toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException ignored) {
                return FileVisitResult.CONTINUE; // somebody else's, or gone meanwhile
            }
        });
        return found;
    }

    private static List<String> quoted(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** A class by its name alone, since folders change; a file by its name, and by its path where one is given. */
    private static boolean exists(String name) {
        if (name.contains("/")) {
            return Files.exists(ROOT.resolve(name));
        }
        return files.contains(name) || files.contains(name + ".java");
    }

    @Test
    void has_each_requirement_once() {
        assertThat(rows).extracting(Row::number).allMatch(number -> number.matches("V\\d+\\.\\d+\\.\\d+"));
        assertThat(rows).extracting(Row::number).doesNotHaveDuplicates();
    }

    /** As many as version 5.0.0 of the standard has. */
    @Test
    void has_every_requirement_of_the_first_two_levels() {
        assertThat(rows).filteredOn(row -> row.level().equals("1")).hasSize(70);
        assertThat(rows).filteredOn(row -> row.level().equals("2")).hasSize(183);
        assertThat(rows).extracting(Row::level).containsOnly("1", "2", "3");
    }

    @Test
    void answers_every_one_of_them() {
        assertThat(rows).extracting(Row::answer).containsOnly(HOLDS, MISSING, NOT_OURS);
        assertThat(rows)
                .allSatisfy(row -> assertThat(List.of(row.asked(), row.where(), row.seenBy()))
                        .as(row.number())
                        .noneMatch(String::isEmpty));
        assertThat(rows)
                .filteredOn(row -> row.answer().equals(NOT_OURS))
                .extracting(Row::seenBy)
                .containsOnly("–");
        assertThat(rows)
                .filteredOn(row -> !row.answer().equals(NOT_OURS))
                .allSatisfy(row -> assertThat(row.seenBy()).as(row.number()).matches("none|(`[^`]+`(, )?)+"));
    }

    @Test
    void calls_nothing_open_that_holds() {
        assertThat(rows)
                .filteredOn(row -> row.where().contains("(open)"))
                .extracting(Row::answer)
                .doesNotContain(HOLDS);
    }

    @Test
    void names_classes_files_and_tests_that_there_are() {
        assertThat(rows).flatExtracting(Row::named).hasSizeGreaterThan(200);
        assertThat(rows.stream()
                        .flatMap(row -> row.named().stream()
                                .filter(name -> !exists(name))
                                .map(name -> row.number() + " names " + name)))
                .isEmpty();
    }

    @Test
    void names_documents_and_headings_that_there_are() {
        var named =
                rows.stream().flatMap(row -> documents(row.where()).stream()).toList();

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(named.stream().filter(document -> !isThere(document)).map(MatchResult::group))
                .isEmpty();
    }

    private static List<MatchResult> documents(String where) {
        return Pattern.compile("(docs/[\\w/-]+\\.md)(?:, \"([^\"]+)\")?")
                .matcher(where)
                .results()
                .toList();
    }

    private static boolean isThere(MatchResult named) {
        try {
            var text = Files.readString(ROOT.resolve(named.group(1)));
            return named.group(2) == null || text.lines().anyMatch(line -> line.equals("## " + named.group(2)));
        } catch (IOException e) {
            return false;
        }
    }

    /** The statements of {@code deploy/vex} rest on it. */
    @Test
    void nothing_of_ours_uses_the_console_servers_or_tools_of_h2() throws IOException {
        try (Stream<Path> sources = Files.walk(ROOT.resolve("chat-persistence/src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")).toList())
                    .hasSizeGreaterThan(50)
                    .noneMatch(file -> uses(file, "org.h2.server") || uses(file, "org.h2.tools"));
        }
    }

    private static boolean uses(Path file, String what) {
        try {
            return Files.readString(file).contains(what);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
