package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Codec;
import dev.paddock.chatbot.LastTime;
import dev.paddock.chatbot.Limit;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.DateReader;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.Vocabulary;
import dev.paddock.chatbot.reading.Wordings;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A day, or never where that is an answer too. */
public final class DateKind<T> implements Kind<T> {
    public static final Codec<LastTime> LAST_TIME = Codec.of(
            time -> time.day() == null ? "never" : time.day().toString(),
            text -> text.equals("never") ? LastTime.NEVER : LastTime.on(LocalDate.parse(text)));

    private final String name;
    private final Limit<LocalDate> min;
    private final Limit<LocalDate> max;
    private final Function<LocalDate, T> on;
    private final @Nullable T never;

    private DateKind(
            String name, Limit<LocalDate> min, Limit<LocalDate> max, Function<LocalDate, T> on, @Nullable T never) {
        this.name = name;
        this.min = min;
        this.max = max;
        this.on = on;
        this.never = never;
    }

    public static DateKind<LocalDate> day(String name, Limit<LocalDate> min, Limit<LocalDate> max) {
        return new DateKind<>(name, min, max, day -> day, null);
    }

    public static DateKind<LastTime> dayOrNever(String name, Limit<LocalDate> min, Limit<LocalDate> max) {
        return new DateKind<>(name, min, max, LastTime::on, LastTime.NEVER);
    }

    @Override
    public String label() {
        return never == null ? "date" : "date-or-never";
    }

    @Override
    public List<String> keys() {
        return never == null ? List.of() : List.of(name + ".never");
    }

    @Override
    public List<String> optionalKeys() {
        return keys().stream().map(key -> key + ".also").toList();
    }

    @Override
    public List<String> reasons() {
        return List.of(Reasons.NOT_A_DATE, Reasons.NO_SUCH_DAY, Reasons.DATE_TOO_EARLY, Reasons.DATE_TOO_LATE);
    }

    @Override
    public Question<T> in(Texts texts, Consumer<String> problems) {
        Vocabulary<T> words = new Vocabulary<>();
        if (never != null) {
            T value = never;
            words.add("never", value);
            Wordings.of(texts, name + ".never").forEach(label -> words.add(label, value));
            Wordings.listed(texts, name + ".never.also").forEach(word -> words.add(word, value));
        }
        return new Asked(words, new Reasons(name, texts));
    }

    private final class Asked implements Question<T> {
        private final List<Option> options;
        private final Vocabulary<T> words;
        private final Phrase notADate;
        private final Phrase noSuchDay;
        private final Phrase tooEarly;
        private final Phrase tooLate;

        Asked(Vocabulary<T> words, Reasons reasons) {
            this.options = never == null ? List.of() : List.of(new Option("never", Phrase.of(name + ".never")));
            this.words = words;
            this.notADate = reasons.of(Reasons.NOT_A_DATE);
            this.noSuchDay = reasons.of(Reasons.NO_SUCH_DAY);
            this.tooEarly = reasons.of(Reasons.DATE_TOO_EARLY);
            this.tooLate = reasons.of(Reasons.DATE_TOO_LATE);
        }

        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return new Prompt(Prompt.Kind.DATE, options, min.at(answers, today), max.at(answers, today));
        }

        @Override
        public Parsed<T> read(Typed typed, Answers answers, LocalDate today) {
            T word = words.exactly(typed.plain());
            if (word != null) {
                return new Parsed.Value<>(word);
            }
            LocalDate first = min.at(answers, today);
            LocalDate last = max.at(answers, today);
            DateReader.Reading reading = new DateReader(today, first, last).read(typed);
            LocalDate day = reading.day();
            if (day == null) {
                return new Parsed.Refused<>(reading.isImpossible() ? noSuchDay : notADate);
            }
            if (day.isBefore(first)) {
                return new Parsed.Refused<>(tooEarly.with("min", first).with("max", last));
            }
            return day.isAfter(last)
                    ? new Parsed.Refused<>(tooLate.with("min", first).with("max", last))
                    : new Parsed.Value<>(on.apply(day));
        }
    }
}
