package dev.paddock.chatbot;

/**
 * The result of reading a stored dialog. There is always a dialog to go on with.
 *
 * @param <S> the states
 */
public sealed interface Restored<S extends Enum<S>> {
    /**
     * Returns the dialog to go on with.
     *
     * @return a dialog of the workflow that read it
     */
    Dialog<S> dialog();

    /**
     * It is the dialog that was stored.
     *
     * @param <S> the states
     * @param dialog the dialog to go on with
     */
    record Intact<S extends Enum<S>>(Dialog<S> dialog) implements Restored<S> {}

    /**
     * It was stored by an older version, and a rule carried it over.
     *
     * @param <S> the states
     * @param dialog the dialog to go on with
     * @param fromVersion the version that stored it
     */
    record Migrated<S extends Enum<S>>(Dialog<S> dialog, int fromVersion) implements Restored<S> {}

    /**
     * It could not be read or carried over; {@link Workflow#resume(Restored, java.time.LocalDate)} says so to the person.
     *
     * @param <S> the states
     * @param dialog a dialog at the start
     * @param why the reason, for the host's log; holds nothing a person wrote
     */
    record Restarted<S extends Enum<S>>(Dialog<S> dialog, String why) implements Restored<S> {}
}
