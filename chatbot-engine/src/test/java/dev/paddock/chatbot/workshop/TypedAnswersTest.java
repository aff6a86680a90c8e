package dev.paddock.chatbot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    static List<String> lines(String file) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TypedAnswersTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
