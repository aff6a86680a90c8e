package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Numbers;
import dev.paddock.chatbot.reading.Typed;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Consumer;

/** A year of four digits, alone or among words: "2019, une MT-07". */
public record YearKind(String name, Limit<Year> min, Limit<Year> max) implements Kind<Year> {
    @Override
    public String label() {
        return "year";
    }

    @Override
    public List<String> keys() {
        return List.of();
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.NOT_A_YEAR, Reasons.YEAR_OUT_OF_RANGE);
    }

    @Override
    public Question<Year> in(Texts texts, Consumer<String> problems) {
        Reasons reasons = new Reasons(name, texts);
        return new Asked(this, reasons.of(Reasons.NOT_A_YEAR), reasons.of(Reasons.YEAR_OUT_OF_RANGE));
    }

    private record Asked(YearKind kind, Phrase notAYear, Phrase outOfRange) implements Question<Year> {
        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            long min = kind.min.at(answers, today).getValue();
            long max = kind.max.at(answers, today).getValue();
            return new Prompt(Prompt.Kind.YEAR, List.of(), min, max);
        }

        @Override
        public Parsed<Year> read(Typed typed, Answers answers, LocalDate today) {
            int year = Numbers.year(typed.text());
            if (year < 0) {
                return new Parsed.Refused<>(notAYear);
            }
            Year min = kind.min.at(answers, today);
            Year max = kind.max.at(answers, today);
            return year < min.getValue() || year > max.getValue()
                    ? new Parsed.Refused<>(outOfRange.with("min", min).with("max", max))
                    : new Parsed.Value<>(Year.of(year));
        }
    }
}
