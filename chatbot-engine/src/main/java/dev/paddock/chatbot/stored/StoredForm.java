package dev.paddock.chatbot.stored;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.Snapshot;
import dev.paddock.chatbot.Stamp;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.running.Pending;
import dev.paddock.chatbot.running.Trail;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The stored dialogs of one workflow: reads back what {@link StoredLine} wrote, by this version or an older one. */
public final class StoredForm<S extends Enum<S>> {
    private final Stamp stamp;
    private final S start;
    private final Blank<?>[] blanks;
    private final Map<S, Set<Blank<?>>> filled;
    private final Map<Integer, UnaryOperator<Snapshot>> migrations;
    private final Dialogs<S> dialogs;

    /** Makes a dialog of its parts. */
    public interface Dialogs<S extends Enum<S>> {
        Dialog<S> of(S state, @Nullable Object[] values, Trail trail, @Nullable Pending pending);
    }

    /**
     * Makes the stored form of one workflow's dialogs.
     *
     * @param blanks all that can be filled in, in the order in which it is stored
     * @param filled the blanks filled in on every way to a state
     * @param migrations the rules that carry dialogs over, by the version they come from
     * @param dialogs makes a dialog of its state, the values of {@code blanks}, the way back and what is open
     */
    public StoredForm(
            Stamp stamp,
            S start,
            Blank<?>[] blanks,
            Map<S, Set<Blank<?>>> filled,
            Map<Integer, UnaryOperator<Snapshot>> migrations,
            Dialogs<S> dialogs) {
        this.stamp = stamp;
        this.start = start;
        this.blanks = blanks;
        this.filled = filled;
        this.migrations = migrations;
        this.dialogs = dialogs;
    }

    public Restored<S> decode(String stored) {
        try {
            return read(StoredParts.of(stored), stored);
        } catch (UnreadableException e) {
            return new Restored.Restarted<>(
                    dialogs.of(start, new @Nullable Object[blanks.length], Trail.EMPTY, null), e.getMessage());
        }
    }

    private Restored<S> read(StoredParts parts, String stored) {
        if (!parts.workflow().equals(stamp.workflow())) {
            throw new UnreadableException("it is of another workflow");
        }
        if (parts.version() != stamp.version()) {
            Snapshot migrated = migrated(parts);
            S state = state(migrated.step());
            return new Restored.Migrated<>(
                    dialogs.of(state, values(state, migrated.answers()), Trail.EMPTY, null), parts.version());
        }
        if (!parts.hash().equals(stamp.hash())) {
            throw new UnreadableException("the workflow changed, but not its version");
        }
        S state = state(parts.snapshot().step());
        @Nullable Object[] values = values(state, parts.snapshot().answers());
        Trail trail = trail(parts, values);
        Pending pending = pending(parts);
        if (!StoredLine.of(stamp, state, blanks, values, trail, pending).equals(stored)) {
            throw new UnreadableException("it is not what this version writes");
        }
        return new Restored.Intact<>(dialogs.of(state, values, trail, pending));
    }

    private Trail trail(StoredParts parts, @Nullable Object[] values) {
        try {
            Trail trail = Trail.decode(parts.extra(StoredLine.TRAIL), start.getDeclaringClass());
            for (int i = 0; i < trail.size(); i++) {
                complete(start.getDeclaringClass().cast(trail.state(i)), trail.knownAt(i, values));
            }
            return trail;
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("its way back is garbled");
        }
    }

    private static @Nullable Pending pending(StoredParts parts) {
        String text = parts.extra(StoredLine.PENDING);
        try {
            return text.isEmpty() ? null : Pending.decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("what it left open is garbled");
        }
    }

    private void complete(S state, @Nullable Object[] values) {
        Set<Blank<?>> certain = Objects.requireNonNull(filled.get(state));
        for (int i = 0; i < blanks.length; i++) {
            if (values[i] == null && certain.contains(blanks[i])) {
                throw new UnreadableException("it lacks the answer to " + blanks[i].name());
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // a rule is the embedder's code, and no fault in it may break a dialog
    private Snapshot migrated(StoredParts parts) {
        UnaryOperator<Snapshot> rule = migrations.get(parts.version());
        if (rule == null) {
            throw new UnreadableException("no rule leads here from version " + parts.version());
        }
        try {
            return rule.apply(parts.snapshot());
        } catch (RuntimeException e) {
            throw new UnreadableException("the rule from version " + parts.version() + " failed: " + e);
        }
    }

    private @Nullable Object[] values(S state, Map<String, String> answers) {
        @Nullable Object[] values = new @Nullable Object[blanks.length];
        int known = 0;
        for (int i = 0; i < blanks.length; i++) {
            String text = answers.get(blanks[i].name());
            if (text != null) {
                values[i] = read(blanks[i], text);
                known++;
            }
        }
        complete(state, values);
        if (known < answers.size()) {
            throw new UnreadableException("it has answers to unknown fields");
        }
        return values;
    }

    private S state(String step) {
        for (S state : start.getDeclaringClass().getEnumConstants()) {
            if (Kebab.of(state).equals(step)) {
                return state;
            }
        }
        throw new UnreadableException("there is no such state");
    }

    @SuppressWarnings(
            "IllegalCatch") // codecs are the embedder's code; what they can't read is unreadable, however they say so
    private static <T> T read(Blank<T> blank, String text) {
        try {
            return blank.codec().decode(text);
        } catch (RuntimeException e) {
            throw new UnreadableException("the answer to " + blank.name() + " is unreadable");
        }
    }
}
