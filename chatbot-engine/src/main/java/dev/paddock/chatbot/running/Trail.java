package dev.paddock.chatbot.running;

import dev.paddock.chatbot.asking.Kebab;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The questions answered since the dialog's last start, in order, and what was known when each was asked: the way back. A question
 * that comes again takes the place of its first time. Immutable.
 */
public final class Trail {
    /** No question answered. */
    public static final Trail EMPTY = new Trail(new Enum<?>[0], new long[0]);

    /** The most fields of which a trail can keep what was known. */
    public static final int MOST_FIELDS = 64;

    private static final int RADIX = 36;

    private final Enum<?>[] states;
    private final long[] known;

    private Trail(Enum<?>[] states, long[] known) {
        this.states = states;
        this.known = known;
    }

    public int size() {
        return states.length;
    }

    /** Returns the state that asked the question at {@code index}. */
    public Enum<?> state(int index) {
        return states[index];
    }

    /** Returns the index of {@code state}'s question, or -1. */
    public int indexOf(Enum<?> state) {
        return Arrays.asList(states).indexOf(state);
    }

    /** Returns the first {@code length} questions of it. */
    public Trail upTo(int length) {
        return length == 0 ? EMPTY : new Trail(Arrays.copyOf(states, length), Arrays.copyOf(known, length));
    }

    /** Returns this trail after {@code state} was answered by who knew {@code values} before. */
    public Trail with(Enum<?> state, @Nullable Object[] values) {
        int length = 0;
        while (length < states.length && states[length] != state) {
            length++;
        }
        Enum<?>[] more = Arrays.copyOf(states, length + 1);
        long[] moreKnown = Arrays.copyOf(known, length + 1);
        more[length] = state;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                moreKnown[length] |= 1L << i;
            }
        }
        return new Trail(more, moreKnown);
    }

    /** Returns those of {@code values} that were known when the question at {@code index} was asked. */
    public @Nullable Object[] knownAt(int index, @Nullable Object[] values) {
        @Nullable Object[] then = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            then[i] = (known[index] & 1L << i) != 0 ? values[i] : null;
        }
        return then;
    }

    /** Returns the trail as text: {@code ask-help:0,ask-year:1}. */
    public String encode() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < states.length; i++) {
            out.append(i == 0 ? "" : ",").append(Kebab.of(states[i]));
            out.append(':').append(Long.toUnsignedString(known[i], RADIX));
        }
        return out.toString();
    }

    /**
     * Returns the trail that {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if it wrote no such thing
     */
    public static <S extends Enum<S>> Trail decode(String text, Class<S> type) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        String[] parts = text.split(",", -1);
        Enum<?>[] states = new Enum<?>[parts.length];
        long[] known = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            String step = parts[i].substring(0, Math.max(0, colon));
            states[i] = Arrays.stream(type.getEnumConstants())
                    .filter(state -> Kebab.of(state).equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such state"));
            known[i] = Long.parseUnsignedLong(parts[i].substring(colon + 1), RADIX);
        }
        return new Trail(states, known);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trail that && Arrays.equals(states, that.states) && Arrays.equals(known, that.known);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(states) + Arrays.hashCode(known);
    }
}
