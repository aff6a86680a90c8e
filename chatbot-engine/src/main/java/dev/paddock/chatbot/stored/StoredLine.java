package dev.paddock.chatbot.stored;

import dev.paddock.chatbot.Stamp;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.running.Pending;
import dev.paddock.chatbot.running.Trail;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as text: {@code workshop/1/0123456789ab/ask-kilometres?help=maintenance&year=2019}, and then the way
 * back and what is open. Names need no escaping;
 * values are percent-encoded UTF-8. One dialog has one text, and only that text is read back.
 */
public final class StoredLine {
    /** The most characters that a stored dialog may have. */
    public static final int LONGEST = 16_384;

    /** The names under which the way back and what is open are stored; no field is called so. */
    static final String TRAIL = "~trail";

    static final String PENDING = "~pending";

    private StoredLine() {}

    /** Writes the dialog that stands at {@code state} and has {@code values}, null where a blank is not filled in. */
    public static String of(
            Stamp stamp,
            Enum<?> state,
            Blank<?>[] blanks,
            @Nullable Object[] values,
            Trail trail,
            @Nullable Pending pending) {
        StringBuilder out = new StringBuilder(96);
        out.append(stamp.workflow())
                .append('/')
                .append(stamp.version())
                .append('/')
                .append(stamp.hash());
        out.append('/').append(Kebab.of(state));
        char separator = '?';
        for (int i = 0; i < blanks.length; i++) {
            Object value = values[i];
            if (value != null) {
                out.append(separator).append(blanks[i].name()).append('=');
                out.append(Percent.encode(written(blanks[i], value)));
                separator = '&';
            }
        }
        if (trail.size() > 0) {
            out.append(separator).append(TRAIL).append('=').append(Percent.encode(trail.encode()));
            separator = '&';
        }
        if (pending != null) {
            out.append(separator).append(PENDING).append('=').append(Percent.encode(pending.encode()));
        }
        if (out.length() > LONGEST) {
            throw new IllegalStateException(
                    "the dialog takes " + out.length() + " characters: store less in its fields");
        }
        return out.toString();
    }

    @SuppressWarnings("unchecked") // a blank is filled in only with a value of its type
    private static <T> String written(Blank<T> blank, Object value) {
        return blank.codec().encode((T) value);
    }
}
