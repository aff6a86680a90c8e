package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Numbers;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.Wordings;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A whole number, perhaps with separators and a unit: "12 500 km". */
public record IntegerKind(String name, Limit<Long> min, Limit<Long> max) implements Kind<Long> {
    @Override
    public String label() {
        return "integer";
    }

    @Override
    public List<String> keys() {
        return List.of();
    }

    @Override
    public List<String> optionalKeys() {
        return List.of(name + ".units");
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.NOT_A_NUMBER, Reasons.NUMBER_OUT_OF_RANGE);
    }

    @Override
    public Question<Long> in(Texts texts, Consumer<String> problems) {
        Reasons reasons = new Reasons(name, texts);
        Set<String> units = Wordings.listed(texts, name + ".units").stream()
                .map(Typed::plain)
                .collect(Collectors.toUnmodifiableSet());
        return new Asked(this, units, reasons.of(Reasons.NOT_A_NUMBER), reasons.of(Reasons.NUMBER_OUT_OF_RANGE));
    }

    private record Asked(IntegerKind kind, Set<String> units, Phrase notANumber, Phrase outOfRange)
            implements Question<Long> {
        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return new Prompt(Prompt.Kind.INTEGER, List.of(), kind.min.at(answers, today), kind.max.at(answers, today));
        }

        @Override
        public Parsed<Long> read(Typed typed, Answers answers, LocalDate today) {
            OptionalLong number = Numbers.whole(typed, units);
            if (number.isEmpty()) {
                return new Parsed.Refused<>(notANumber);
            }
            Long min = kind.min.at(answers, today);
            Long max = kind.max.at(answers, today);
            return number.getAsLong() < min || number.getAsLong() > max
                    ? new Parsed.Refused<>(outOfRange.with("min", min).with("max", max))
                    : new Parsed.Value<>(number.getAsLong());
        }
    }
}
