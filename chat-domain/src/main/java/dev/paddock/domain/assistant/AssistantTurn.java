package dev.paddock.domain.assistant;

import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant says and asks at one moment, in the person's language.
 *
 * @param step the name of the state, such as {@code ask-help}
 * @param messages what to show, in order, the question included
 * @param category the calendar that the slots on offer belong to; null where none are
 * @param appointment what was booked in this very turn, or null
 * @param understood what the last answer was taken for, or null where it was taken for none
 * @param answers what was answered since the dialog began, in order
 */
public record AssistantTurn(
        DialogId dialog,
        String step,
        List<String> messages,
        Prompt prompt,
        @Nullable Category category,
        boolean ended,
        @Nullable Appointment appointment,
        @Nullable Understood understood,
        List<Given> answers) {
    public AssistantTurn {
        messages = List.copyOf(messages);
        answers = List.copyOf(Objects.requireNonNullElse(answers, List.of())); // events of the version before have none
    }

    /** This turn, with something said before all else. */
    AssistantTurn after(String said) {
        var more = Stream.concat(Stream.of(said), messages.stream()).toList();
        return new AssistantTurn(dialog, step, more, prompt, category, ended, appointment, understood, answers);
    }

    /** This turn with other options, and something said before the question. */
    AssistantTurn offering(List<Option> options, String said) {
        var more = new ArrayList<>(messages);
        more.add(Math.max(0, more.size() - 1), said);
        var offer = new Prompt(prompt.kind(), options, prompt.min(), prompt.max());
        return new AssistantTurn(dialog, step, more, offer, category, ended, appointment, understood, answers);
    }

    /**
     * How the question wants to be answered.
     *
     * @param kind {@code choice}, {@code year}, {@code date}, {@code integer}, {@code slot} or {@code none}
     * @param min a {@link Long} for years and integers, an ISO date for dates, null elsewhere
     * @param max likewise
     */
    public record Prompt(
            String kind,
            List<Option> options,
            @Nullable Object min,
            @Nullable Object max) {
        public Prompt {
            options = List.copyOf(options);
        }
    }

    /** An answer in one form, the same in every language, and as people read it. */
    public record Understood(String value, String label) {}

    /** The answer to a question, such as {@code ask-year}, as it was understood. */
    public record Given(String step, String value, String label) {}

    /** A ready-made answer: what to send, and what people read. */
    public record Option(String value, String label) {}
}
