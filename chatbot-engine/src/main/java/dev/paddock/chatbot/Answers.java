package dev.paddock.chatbot;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dialog knows so far: the value of every field filled in since its last start. Immutable. */
public final class Answers {
    private final Field<?>[] fields;
    private final @Nullable Object[] values;

    private Answers(Field<?>[] fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /** Returns answers to none of {@code fields}, which are all that can ever be answered. */
    static Answers to(Field<?>... fields) {
        return new Answers(fields, new @Nullable Object[fields.length]);
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

    @SuppressWarnings("unchecked") // with() stores under a field only what is of its type
    private <T> @Nullable T valueOf(Field<T> field) {
        int index = indexOf(field);
        return index < 0 ? null : (T) values[index];
    }

    <T> Answers with(Field<T> field, T value) {
        int index = indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException("the field \"" + field.name() + "\" is not of this workflow");
        }
        @Nullable Object[] next = values.clone();
        next[index] = value;
        return new Answers(fields, next);
    }

    Answers cleared() {
        return to(fields);
    }

    Field<?>[] fields() {
        return fields;
    }

    private int indexOf(Field<?> field) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == field) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that
                && Arrays.equals(fields, that.fields)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < fields.length; i++) {
            if (values[i] != null) {
                text.append(text.length() > 1 ? ", " : "")
                        .append(fields[i].name())
                        .append('=')
                        .append(values[i]);
            }
        }
        return text.append('}').toString();
    }
}
