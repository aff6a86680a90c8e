package dev.paddock.chatbot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.chatbot.DialogCommand;
import dev.paddock.chatbot.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people type to the assistant: nothing is taken wrongly in silence, and nearly all of it is understood. */
class TypedAnswersTest {
    private static final double MOSTLY = 0.95;

    @Test
    void takes_nothing_wrongly_in_silence_and_understands_nearly_all() throws IOException {
        Map<Typings.Verdict, Integer> counts = new EnumMap<>(Typings.Verdict.class);
        StringBuilder wrong = new StringBuilder();
        List<String> lines = lines("answers.jsonl");
        for (String line : lines) {
            Typings.Verdict verdict = Typings.judge(Json.object(line));
            counts.merge(verdict, 1, Integer::sum);
            if (verdict != Typings.Verdict.RIGHT) {
                wrong.append(verdict).append(' ').append(line).append('\n');
            }
        }

        assertThat(counts.getOrDefault(Typings.Verdict.SILENTLY_WRONG, 0))
                .as("%s%n%s", counts, wrong)
                .isZero();
        assertThat(counts.get(Typings.Verdict.RIGHT))
                .as("%s%n%s", counts, wrong)
                .isGreaterThanOrEqualTo((int) (MOSTLY * lines.size()));
    }

    @Test
    void reads_other_words_of_the_same_kinds_as_they_are_meant() throws IOException {
        List<String> wrong = lines("phrases.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(TypedAnswersTest::mistaken)
                .filter(Objects::nonNull)
                .toList();

        assertThat(wrong).isEmpty();
    }

    /** Returns what went otherwise than the line says, or null. */
    private static @Nullable String mistaken(String line) {
        String[] parts = line.split("\\|", 4);
        var before = Typings.asking(parts[0], Typings.in(parts[1]));
        var turn = Typings.answer(parts[0], parts[1], parts[2]);
        String value = turn.understood() == null ? "" : turn.understood().value();
        var offered = turn.prompt().options().stream().map(Option::value).toList();
        boolean stayed =
                turn.dialog().state() == before.dialog().state() && turn.taken().isEmpty();
        String meant = parts[3].substring(1);
        boolean right = switch (parts[3].charAt(0)) {
            case '=' -> value.equals(meant);
            case '>' -> turn.dialog().step().equals(meant);
            case '~' -> stayed;
            case '?' -> stayed && offered.containsAll(List.of(meant.split(",")));
            default -> turn.command() == DialogCommand.valueOf(meant.toUpperCase(Locale.ROOT));
        };
        return right
                ? null
                : line + " -> " + turn.dialog().step() + " " + value + " " + turn.command() + " "
                        + turn.phrases().get(0).key() + (stayed ? " asks " + offered : "");
    }

    static List<String> lines(String file) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TypedAnswersTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
