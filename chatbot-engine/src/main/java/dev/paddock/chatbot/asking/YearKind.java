package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Sense;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.YearReader;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A year, alone or among words: "2019, une MT-07". */
public record YearKind(String name, Limit<Year> min, Limit<Year> max) implements Kind<Year> {
    private static final int FIGURES = 4;

    @Override
    public String label() {
        return "year";
    }

    @Override
    public List<String> keys() {
        return List.of(Reasons.VALUE);
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.NOT_A_YEAR, Reasons.YEAR_OUT_OF_RANGE);
    }

    @Override
    public String help() {
        return "year";
    }

    @Override
    public Question<Year> in(Texts texts, Consumer<String> problems) {
        return new Years(this, new Reasons(name, texts));
    }

    private record Years(YearKind kind, Reasons reasons, Phrase notAYear, Phrase outOfRange) implements Question<Year> {
        Years(YearKind kind, Reasons reasons) {
            this(kind, reasons, reasons.of(Reasons.NOT_A_YEAR), reasons.of(Reasons.YEAR_OUT_OF_RANGE));
        }

        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            long min = kind.min.at(answers, today).getValue();
            long max = kind.max.at(answers, today).getValue();
            return new Prompt(Prompt.Kind.YEAR, List.of(), min, max);
        }

        @Override
        public @Nullable Parsed<Year> exactly(String text, Circumstances asked) {
            if (text.length() != FIGURES || !isDigits(text)) {
                return null;
            }
            return year(Integer.parseInt(text), asked);
        }

        private static boolean isDigits(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private Parsed<Year> year(int year, Circumstances asked) {
            Year min = kind.min.at(asked.answers(), asked.today());
            Year max = kind.max.at(asked.answers(), asked.today());
            return year < min.getValue() || year > max.getValue()
                    ? new Parsed.Refused<>(outOfRange.with("min", min).with("max", max))
                    : new Parsed.Value<>(Year.of(year), option(year));
        }

        private static Option option(int year) {
            return new Option(Integer.toString(year), Phrase.of(Reasons.VALUE).with("value", Year.of(year)));
        }

        @Override
        public Parsed<Year> read(Typed typed, Circumstances asked) {
            Sense<Integer> sense =
                    YearReader.read(typed, asked.language(), asked.today().getYear());
            if (sense instanceof Sense.Of<Integer> one) {
                return year(one.value(), asked);
            }
            if (sense instanceof Sense.Several<Integer> several) {
                return either(several, asked);
            }
            return sense instanceof Sense.Refused<Integer> refused
                    ? new Parsed.Refused<>(reasons.of(refused.why(), Reasons.NOT_A_YEAR))
                    : new Parsed.Refused<>(notAYear);
        }

        private Parsed<Year> either(Sense.Several<Integer> several, Circumstances asked) {
            List<Option> readings = several.values().stream()
                    .filter(year -> year(year, asked) instanceof Parsed.Value<Year>)
                    .map(Years::option)
                    .toList();
            return readings.isEmpty()
                    ? year(several.values().get(0), asked)
                    : new Parsed.Either<>(readings, false, reasons.of(several.why(), Reasons.UNSURE));
        }
    }
}
