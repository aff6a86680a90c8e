package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Count;
import dev.paddock.chatbot.reading.CountReader;
import dev.paddock.chatbot.reading.Sense;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A whole number, perhaps with separators and a unit: "12 500 km". */
public record IntegerKind(String name, Limit<Long> min, Limit<Long> max) implements Kind<Long> {
    private static final int MOST_DIGITS = 15;
    private static final int NEARLY = 10;

    @Override
    public String label() {
        return "integer";
    }

    @Override
    public List<String> keys() {
        return List.of(Reasons.VALUE, Reasons.AT_LEAST, Reasons.LESS_THAN, Reasons.NEARLY, Reasons.FROM_MILES);
    }

    @Override
    public List<String> optionalKeys() {
        return List.of(name + ".units", name + ".told");
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.NOT_A_NUMBER, Reasons.NUMBER_OUT_OF_RANGE, Reasons.HOW_MANY, Reasons.OTHER_UNIT);
    }

    @Override
    public String help() {
        return "integer";
    }

    @Override
    public Question<Long> in(Texts texts, Consumer<String> problems) {
        Set<String> units = Wordings.listed(texts, name + ".units").stream()
                .map(Typed::plain)
                .collect(Collectors.toUnmodifiableSet());
        boolean told = texts.keys().contains(name + ".told");
        return new Numbers(
                this, new CountReader(units), new Reasons(name, texts), told ? name + ".told" : Reasons.VALUE);
    }

    private record Numbers(IntegerKind kind, CountReader reader, Reasons reasons, String label)
            implements Question<Long> {
        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return new Prompt(Prompt.Kind.INTEGER, List.of(), kind.min.at(answers, today), kind.max.at(answers, today));
        }

        @Override
        public @Nullable Parsed<Long> exactly(String text, Circumstances asked) {
            boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
            boolean plain = digits && text.length() <= MOST_DIGITS && (text.length() == 1 || text.charAt(0) != '0');
            return plain ? number(Long.parseLong(text), asked) : null;
        }

        private Parsed<Long> number(long number, Circumstances asked) {
            Parsed.Refused<Long> refused = refused(number, asked);
            return refused != null ? refused : new Parsed.Value<>(number, option(number, label(number)));
        }

        private Parsed.@Nullable Refused<Long> refused(long number, Circumstances asked) {
            Long min = kind.min.at(asked.answers(), asked.today());
            Long max = kind.max.at(asked.answers(), asked.today());
            return number < min || number > max
                    ? new Parsed.Refused<>(reasons.of(Reasons.NUMBER_OUT_OF_RANGE)
                            .with("min", min)
                            .with("max", max))
                    : null;
        }

        private Phrase label(long number) {
            return Phrase.of(label).with("value", number);
        }

        private static Option option(long number, Phrase label) {
            return new Option(Long.toString(number), label);
        }

        @Override
        public Parsed<Long> read(Typed typed, Circumstances asked) {
            Sense<Count> sense = reader.read(typed, asked.language());
            if (sense instanceof Sense.Of<Count> one) {
                return counted(one.value(), asked);
            }
            if (sense instanceof Sense.Several<Count> several) {
                return either(several, asked);
            }
            return new Parsed.Refused<>(
                    sense instanceof Sense.Refused<Count> refused
                            ? reasons.of(refused.why(), Reasons.OTHER_UNIT)
                            : reasons.of(Reasons.NOT_A_NUMBER));
        }

        private Parsed<Long> either(Sense.Several<Count> several, Circumstances asked) {
            List<Option> readings = new ArrayList<>();
            for (Count count : several.values()) {
                if (refused(count.number(), asked) == null) {
                    readings.add(option(count.number(), label(count)));
                }
            }
            return readings.isEmpty()
                    ? number(several.values().get(0).number(), asked)
                    : new Parsed.Either<>(readings, false, reasons.of(several.why(), Reasons.UNSURE));
        }

        private Phrase label(Count count) {
            return count.miles() < 0
                    ? label(count.number())
                    : Phrase.of(Reasons.FROM_MILES)
                            .with("value", count.number())
                            .with("miles", count.miles());
        }

        private Parsed<Long> counted(Count count, Circumstances asked) {
            long number = count.number();
            Parsed.Refused<Long> refused = refused(number, asked);
            if (refused != null) {
                return refused;
            }
            long min = kind.min.at(asked.answers(), asked.today());
            long max = kind.max.at(asked.answers(), asked.today());
            long below = Math.max(min, number - 1);
            return switch (count.bound()) {
                case EXACT -> new Parsed.Value<>(number, option(number, label(count)));
                case AT_LEAST -> rough(number, List.of(number, number + (max - number) / 2, max), Reasons.AT_LEAST);
                case LESS -> bounded(below, List.of(min, min + (below - min) / 2, below), Reasons.LESS_THAN, number);
                case ALMOST ->
                    new Parsed.Rough<>(
                            number,
                            List.of(number - number / NEARLY, below, number),
                            option(number, Phrase.of(Reasons.NEARLY).with("value", number)),
                            reasons.of(Reasons.UNSURE),
                            List.of(option(below, label(below)), option(number, label(number))));
            };
        }

        private Parsed<Long> rough(long number, List<Long> samples, String key) {
            return bounded(number, samples, key, number);
        }

        private Parsed<Long> bounded(long value, List<Long> samples, String key, long told) {
            Phrase label = Phrase.of(key).with("value", told);
            return new Parsed.Rough<>(value, samples, option(value, label), reasons.of(Reasons.HOW_MANY), List.of());
        }
    }
}
