package dev.paddock.chatbot;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as text: {@code workshop/1/0123456789ab/ask-kilometres?help=maintenance&year=2019}. Names need no escaping;
 * values are percent-encoded UTF-8. One dialog has one text, and only that text is read back.
 */
record StoredForm<S extends Enum<S>>(
        Stamp stamp,
        S start,
        Answers none,
        Map<S, Dialog.Phase> phases,
        Map<S, Set<Field<?>>> filled,
        Map<Integer, UnaryOperator<Snapshot>> migrations) {

    static String encode(Dialog<?> dialog) {
        Stamp stamp = dialog.stamp();
        StringBuilder out = new StringBuilder(96);
        out.append(stamp.workflow())
                .append('/')
                .append(stamp.version())
                .append('/')
                .append(stamp.hash());
        out.append('/').append(dialog.step());
        char separator = '?';
        for (Field<?> field : dialog.answers().fields()) {
            String value = value(dialog.answers(), field);
            if (value != null) {
                out.append(separator).append(field.name()).append('=').append(Percent.encode(value));
                separator = '&';
            }
        }
        if (out.length() > Workflow.LONGEST_STORED) {
            throw new IllegalStateException(
                    "the dialog takes " + out.length() + " characters: store less in its fields");
        }
        return out.toString();
    }

    private static <T> @Nullable String value(Answers answers, Field<T> field) {
        T value = answers.find(field).orElse(null);
        return value == null ? null : field.codec().encode(value);
    }

    Restored<S> decode(String stored) {
        try {
            return read(StoredParts.of(stored), stored);
        } catch (UnreadableException e) {
            return new Restored.Restarted<>(at(start, none), e.getMessage());
        }
    }

    private Restored<S> read(StoredParts parts, String stored) {
        if (!parts.workflow().equals(stamp.workflow())) {
            throw new UnreadableException("it is of another workflow");
        }
        if (parts.version() != stamp.version()) {
            return new Restored.Migrated<>(dialog(migrated(parts)), parts.version());
        }
        if (!parts.hash().equals(stamp.hash())) {
            throw new UnreadableException("the workflow changed, but not its version");
        }
        Dialog<S> dialog = dialog(parts.snapshot());
        if (!encode(dialog).equals(stored)) {
            throw new UnreadableException("it is not what this version writes");
        }
        return new Restored.Intact<>(dialog);
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

    private Dialog<S> dialog(Snapshot snapshot) {
        S state = state(snapshot.step());
        Answers answers = none;
        int known = 0;
        for (Field<?> field : none.fields()) {
            String value = snapshot.answers().get(field.name());
            if (value != null) {
                answers = with(answers, field, value);
                known++;
            } else if (Objects.requireNonNull(filled.get(state)).contains(field)) {
                throw new UnreadableException("it lacks the answer to " + field.name());
            }
        }
        if (known < snapshot.answers().size()) {
            throw new UnreadableException("it has answers to unknown fields");
        }
        return at(state, answers);
    }

    private Dialog<S> at(S state, Answers answers) {
        return new Dialog<>(stamp, state, answers, Objects.requireNonNull(phases.get(state)));
    }

    private S state(String step) {
        for (S state : start.getDeclaringClass().getEnumConstants()) {
            if (Dialog.kebab(state).equals(step)) {
                return state;
            }
        }
        throw new UnreadableException("there is no such state");
    }

    @SuppressWarnings(
            "IllegalCatch") // codecs are the embedder's code; what they can't read is unreadable, however they say so
    private static <T> Answers with(Answers answers, Field<T> field, String value) {
        try {
            return answers.with(field, field.codec().decode(value));
        } catch (RuntimeException e) {
            throw new UnreadableException("the answer to " + field.name() + " is unreadable");
        }
    }
}
