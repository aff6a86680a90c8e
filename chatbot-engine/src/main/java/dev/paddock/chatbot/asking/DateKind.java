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
import dev.paddock.chatbot.reading.Sense;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.Vocabulary;
import dev.paddock.chatbot.reading.When;
import dev.paddock.chatbot.reading.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A day; or a day, month or year, bounds or never, where those are answers too. */
public final class DateKind<T> implements Kind<T> {
    public static final Codec<LastTime> LAST_TIME = Codec.of(LastTime::value, LastTime::parse);

    private final String name;
    private final Limit<LocalDate> min;
    private final Limit<LocalDate> max;
    private final Function<LastTime, T> of;
    private final boolean lastTime;

    private DateKind(
            String name, Limit<LocalDate> min, Limit<LocalDate> max, Function<LastTime, T> of, boolean lastTime) {
        this.name = name;
        this.min = min;
        this.max = max;
        this.of = of;
        this.lastTime = lastTime;
    }

    public static DateKind<LocalDate> day(String name, Limit<LocalDate> min, Limit<LocalDate> max) {
        return new DateKind<>(name, min, max, DateKind::dayOf, false);
    }

    public static DateKind<LastTime> dayOrNever(String name, Limit<LocalDate> min, Limit<LocalDate> max) {
        return new DateKind<>(name, min, max, time -> time, true);
    }

    private static LocalDate dayOf(LastTime time) {
        LocalDate day = time.day();
        if (day == null) {
            throw new IllegalStateException("never is no day, and was not offered");
        }
        return day;
    }

    @Override
    public String label() {
        return lastTime ? "last-time" : "date";
    }

    @Override
    public List<String> keys() {
        return lastTime ? List.of(Reasons.DATE, name + ".never") : List.of(Reasons.DATE);
    }

    @Override
    public List<String> optionalKeys() {
        return lastTime ? List.of(name + ".never.also") : List.of();
    }

    @Override
    public List<String> reasons() {
        return List.of(
                Reasons.NOT_A_DATE,
                Reasons.NO_SUCH_DAY,
                Reasons.DATE_TOO_EARLY,
                Reasons.DATE_TOO_LATE,
                Reasons.WHICH_DAY,
                Reasons.WRONG_WEEKDAY);
    }

    @Override
    public String help() {
        return "date";
    }

    @Override
    public Question<T> in(Texts texts, Consumer<String> problems) {
        Vocabulary<Boolean> never = new Vocabulary<>();
        if (lastTime) {
            never.add("never", true);
            Wordings.of(texts, name + ".never").forEach(label -> never.add(label, true));
            Wordings.listed(texts, name + ".never.also").forEach(word -> never.add(word, true));
        }
        return new Dates(never, new Reasons(name, texts));
    }

    private final class Dates implements Question<T> {
        private static final int LONGEST_VALUE = 17;
        private static final int MOST_SAMPLES = 400;

        private final List<Option> options;
        private final Vocabulary<Boolean> never;
        private final Reasons reasons;

        Dates(Vocabulary<Boolean> never, Reasons reasons) {
            this.options = lastTime ? List.of(new Option("never", Phrase.of(name + ".never"))) : List.of();
            this.never = never;
            this.reasons = reasons;
        }

        @Override
        public Prompt prompt(Answers answers, LocalDate today) {
            return new Prompt(Prompt.Kind.DATE, options, min.at(answers, today), max.at(answers, today));
        }

        @Override
        public @Nullable Parsed<T> exactly(String text, Circumstances asked) {
            if (text.length() > LONGEST_VALUE || text.length() < 4 || (text.equals("never") && !lastTime)) {
                return null;
            }
            boolean figures = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
            boolean may = (figures && (text.length() != 4 || asked.begun() == null))
                    || text.startsWith("before:")
                    || text.startsWith("after:")
                    || text.equals("never");
            try {
                return may ? told(When.of(LastTime.parse(text), asked.today()), asked) : null;
            } catch (IllegalArgumentException e) {
                return null; // not in that form; it may be a date all the same
            }
        }

        @Override
        public Parsed<T> read(Typed typed, Circumstances asked) {
            if (never.exactly(typed.plain()) != null) {
                return told(When.of(LastTime.NEVER, asked.today()), asked);
            }
            LocalDate first = min.at(asked.answers(), asked.today());
            LocalDate last = max.at(asked.answers(), asked.today());
            Sense<When> sense = new DateReader(asked.language(), asked.today(), first, last, begun(asked)).read(typed);
            if (sense instanceof Sense.Of<When> one) {
                return told(one.value(), asked);
            }
            if (sense instanceof Sense.Several<When> several) {
                return either(several, asked);
            }
            return sense instanceof Sense.Refused<When> refused
                    ? refused(refused.why(), first, last)
                    : new Parsed.Refused<>(reasons.of(Reasons.NOT_A_DATE));
        }

        private static @Nullable LastTime begun(Circumstances asked) {
            String begun = asked.begun();
            try {
                return begun == null ? null : LastTime.parse(begun);
            } catch (IllegalArgumentException e) {
                return null; // it was begun at another question, of which this one is asked on the way
            }
        }

        private Parsed<T> refused(Sense.Why why, LocalDate first, LocalDate last) {
            return new Parsed.Refused<>(
                    switch (why) {
                        case NO_SUCH_DAY -> reasons.of(Reasons.NO_SUCH_DAY);
                        case AHEAD ->
                            reasons.of(Reasons.DATE_TOO_LATE).with("min", first).with("max", last);
                        default -> reasons.of(why, Reasons.NOT_A_DATE);
                    });
        }

        private Parsed<T> either(Sense.Several<When> several, Circumstances asked) {
            List<Option> readings = new ArrayList<>();
            for (When when : several.values()) {
                if (!(told(when, asked) instanceof Parsed.Refused<T>)) {
                    readings.add(option(when.time()));
                }
            }
            if (readings.isEmpty()) {
                return told(several.values().get(0), asked);
            }
            LocalDate day = several.values().get(0).time().day();
            Phrase reason = several.why() == Sense.Why.WEEKDAY && day != null
                    ? reasons.of(Reasons.WRONG_WEEKDAY).with("day", day)
                    : reasons.of(several.why(), Reasons.UNSURE);
            return new Parsed.Either<>(readings, false, reason);
        }

        private Option option(LastTime time) {
            return new Option(
                    time.value(),
                    time.day() == null
                            ? Phrase.of(name + ".never")
                            : Phrase.of(Reasons.DATE).with("date", time));
        }

        private Parsed<T> told(When when, Circumstances asked) {
            LastTime time = when.time();
            if (time.precision() == LastTime.Precision.NEVER) {
                return lastTime
                        ? new Parsed.Value<>(of.apply(time), option(time))
                        : new Parsed.Refused<>(reasons.of(Reasons.NOT_A_DATE));
            }
            LocalDate first = min.at(asked.answers(), asked.today());
            LocalDate last = max.at(asked.answers(), asked.today());
            if (when.last().isBefore(first)) {
                return new Parsed.Refused<>(
                        reasons.of(Reasons.DATE_TOO_EARLY).with("min", first).with("max", last));
            }
            if (when.first().isAfter(last)) {
                return new Parsed.Refused<>(
                        reasons.of(Reasons.DATE_TOO_LATE).with("min", first).with("max", last));
            }
            if (time.precision() == LastTime.Precision.DAY) {
                return new Parsed.Value<>(of.apply(time), option(time));
            }
            Phrase more = reasons.of(Reasons.WHICH_DAY).with("date", time);
            if (!lastTime) {
                return new Parsed.Partial<>(option(time), more);
            }
            LocalDate from = when.first().isBefore(first) ? first : when.first();
            LocalDate to = when.last().isAfter(last) ? last : when.last();
            return new Parsed.Rough<>(of.apply(time), samples(from, to), option(time), more, List.of());
        }

        /** Every day; of a long stretch the days at both ends. */
        private List<T> samples(LocalDate from, LocalDate to) {
            List<T> samples = new ArrayList<>();
            long days = to.toEpochDay() - from.toEpochDay();
            for (long i = 0; i <= days; i++) {
                if (i == MOST_SAMPLES / 2 && days > MOST_SAMPLES) {
                    i = days - MOST_SAMPLES / 2;
                }
                samples.add(of.apply(LastTime.on(from.plusDays(i))));
            }
            return samples;
        }
    }
}
