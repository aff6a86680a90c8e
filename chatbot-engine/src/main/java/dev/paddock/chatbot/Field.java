package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Choice;
import dev.paddock.chatbot.asking.DateKind;
import dev.paddock.chatbot.asking.IntegerKind;
import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.asking.Kind;
import dev.paddock.chatbot.asking.SlotKind;
import dev.paddock.chatbot.asking.TextKind;
import dev.paddock.chatbot.asking.YearKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A blank that a dialog fills in: its name, how it is asked for, how it is stored. Immutable; keep each as a constant,
 * for a field is found by identity.
 *
 * <p>A workflow's texts may hold, for a field named {@code f}: {@code f.<reason>} to say in its own words why an answer is
 * asked again (see {@code chatbot_en.properties} for the reasons and their places).
 *
 * @param <T> the type of its values
 */
public final class Field<T> {
    private final Blank<T> blank;

    private Field(String name, Codec<T> codec, @Nullable Kind<T> kind) {
        this.blank = new Blank<>(name, codec, kind);
    }

    /**
     * Returns a choice among the constants of an enum, in their order. Texts: {@code <name>.<option>} is an option's label,
     * the option being the constant in lower-kebab-case; {@code <name>.<option>.also}, if there, other words for it,
     * separated by {@code |}. An answer is read by value, label, other word, unambiguous beginning of these, or number.
     *
     * @param <T> the enum
     * @param name the field's name in lower-kebab-case
     * @param options the enum
     * @return the field
     */
    public static <T extends Enum<T>> Field<T> choice(String name, Class<T> options) {
        return new Field<>(name, Choice.codec(options), new Choice<>(name, options));
    }

    /**
     * Returns a year of four digits.
     *
     * @param name the field's name in lower-kebab-case
     * @param min the least one
     * @param max the greatest one
     * @return the field
     */
    public static Field<Year> year(String name, Limit<Year> min, Limit<Year> max) {
        return new Field<>(name, Codec.of(Year::toString, Year::parse), new YearKind(name, min, max));
    }

    /**
     * Returns a day, read from figures, from words in French or English, or relative to today.
     *
     * @param name the field's name in lower-kebab-case
     * @param min the first one
     * @param max the last one
     * @return the field
     */
    public static Field<LocalDate> date(String name, Limit<LocalDate> min, Limit<LocalDate> max) {
        return new Field<>(name, Codec.of(LocalDate::toString, LocalDate::parse), DateKind.day(name, min, max));
    }

    /**
     * Returns a day or never: like {@link #date}, with the option {@code never}, whose texts are {@code <name>.never} and
     * {@code <name>.never.also}.
     *
     * @param name the field's name in lower-kebab-case
     * @param min the first day
     * @param max the last day
     * @return the field
     */
    public static Field<LastTime> lastTime(String name, Limit<LocalDate> min, Limit<LocalDate> max) {
        return new Field<>(name, DateKind.LAST_TIME, DateKind.dayOrNever(name, min, max));
    }

    /**
     * Returns a whole number, read with or without separators, {@code k} or "mille". The text {@code <name>.units}, if
     * there, holds the units that may follow it, separated by {@code |}.
     *
     * @param name the field's name in lower-kebab-case
     * @param min the least one
     * @param max the greatest one
     * @return the field
     */
    public static Field<Long> integer(String name, Limit<Long> min, Limit<Long> max) {
        return new Field<>(name, Codec.of(Object::toString, Long::valueOf), new IntegerKind(name, min, max));
    }

    /**
     * Returns the start of one of the slots on offer, read by its ISO instant, its label, part of it or its number.
     *
     * @param name the field's name in lower-kebab-case
     * @param offer the slots on offer, from what the host answered before
     * @return the field
     */
    public static Field<Instant> slot(String name, Function<Answers, Slots> offer) {
        return new Field<>(
                name, Codec.of(Instant::toString, Instant::parse), new SlotKind(name, offer, Slots::options));
    }

    /**
     * Returns words of the person's own, cleaned of what is invisible.
     *
     * @param name the field's name in lower-kebab-case
     * @param longest the most characters, at most 400
     * @return the field
     */
    public static Field<String> text(String name, int longest) {
        return new Field<>(name, Codec.of(text -> text, text -> text), new TextKind(name, longest));
    }

    /**
     * Returns a field that is never asked for: the host's answer to an effect fills it in.
     *
     * @param <T> the type of its values
     * @param name the field's name in lower-kebab-case
     * @param codec how it is stored
     * @return the field
     */
    public static <T> Field<T> given(String name, Codec<T> codec) {
        return new Field<>(name, codec, null);
    }

    /**
     * Returns the field's name.
     *
     * @return lower-kebab-case
     */
    public String name() {
        return blank.name();
    }

    /**
     * Returns the guard that holds when the answer is {@code value}.
     *
     * @param value the value to compare with
     * @return the guard
     */
    public Guard is(T value) {
        String label = value instanceof Enum<?> option ? Kebab.of(option) : value.toString();
        return Guard.named(
                name() + " is " + label, (answers, today) -> answers.get(this).equals(value));
    }

    /**
     * Returns the guard that holds when the answer fits {@code test}.
     *
     * @param label what diagrams call it
     * @param test a pure function of the answer
     * @return the guard
     */
    public Guard where(String label, Predicate<T> test) {
        return Guard.named(label, (answers, today) -> test.test(answers.get(this)));
    }

    Blank<T> blank() {
        return blank;
    }

    @Override
    public String toString() {
        return name();
    }
}
