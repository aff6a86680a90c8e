package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Blank;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The knowledge of a dialog so far: the value of every field filled in since its last start. Immutable. */
public final class Answers {
    private final Blank<?>[] blanks;
    private final @Nullable Object[] values;

    private Answers(Blank<?>[] blanks, @Nullable Object[] values) {
        this.blanks = blanks;
        this.values = values;
    }

    /** Returns answers to none of {@code blanks}, which are all that can ever be filled in. */
    static Answers to(Blank<?>... blanks) {
        return new Answers(blanks, new @Nullable Object[blanks.length]);
    }

    /** Returns these {@code values} of {@code blanks}, in their order, null for each that is not filled in. */
    static Answers of(Blank<?>[] blanks, @Nullable Object[] values) {
        return new Answers(blanks, values);
    }

    /**
     * Returns the value of {@code field}.
     *
     * @param <T> the type of the field's values
     * @param field a field that every way to the present state fills in
     * @return its value
     * @throws NoSuchElementException if it is not filled in
     */
    public <T> T get(Field<T> field) {
        T value = valueOf(field);
        if (value == null) {
            throw new NoSuchElementException("the field \"" + field.name() + "\" is not filled in here");
        }
        return value;
    }

    /**
     * Returns the value of {@code field}, if it is filled in.
     *
     * @param <T> the type of the field's values
     * @param field any field
     * @return its value, or empty
     */
    public <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable(valueOf(field));
    }

    private <T> @Nullable T valueOf(Field<T> field) {
        return of(field.blank());
    }

    @SuppressWarnings("unchecked") // a blank is filled in only with a value of its type
    <T> @Nullable T of(Blank<T> blank) {
        int index = indexOf(blank);
        return index < 0 ? null : (T) values[index];
    }

    <T> Answers with(Blank<T> blank, T value) {
        int index = indexOf(blank);
        if (index < 0) {
            throw new IllegalArgumentException("the field \"" + blank.name() + "\" is not of this workflow");
        }
        @Nullable Object[] next = values.clone();
        next[index] = value;
        return new Answers(blanks, next);
    }

    Answers cleared() {
        return to(blanks);
    }

    Blank<?>[] blanks() {
        return blanks;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    private int indexOf(Blank<?> blank) {
        for (int i = 0; i < blanks.length; i++) {
            if (blanks[i] == blank) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that
                && Arrays.equals(blanks, that.blanks)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < blanks.length; i++) {
            if (values[i] != null) {
                text.append(text.length() > 1 ? ", " : "")
                        .append(blanks[i].name())
                        .append('=')
                        .append(values[i]);
            }
        }
        return text.append('}').toString();
    }
}
