package dev.paddock.app.commandline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The command that the program was asked to carry out. */
public sealed interface Asked {
    /** Letting people in, until somebody ends the process. */
    record Serve() implements Asked {}

    record CreateAdmin(String email) implements Asked {}

    record VerifyAudit() implements Asked {}

    /** Checking demo data: those in {@code folder}, or those of the settings if it is null. */
    record CheckFixtures(@Nullable Path folder) implements Asked {}

    /** Filling an empty database with the demo data of the settings. */
    record LoadFixtures() implements Asked {}

    record Backup(Path file) implements Asked {}

    record Restore(Path file) implements Asked {}

    /** Telling clients that stored history was replaced, after somebody did so without {@link Restore}. */
    record RenewEpoch() implements Asked {}

    /** Having access tokens signed, and secrets sealed, by new keys. */
    record RotateKeys() implements Asked {}

    /** Giving up secrets that are sealed by a key that was lost. */
    record ForgetKeys() implements Asked {}

    /** Asking the server that runs here whether it is ready. */
    record Health() implements Asked {}

    /** Nothing but to say this. */
    record Say(String text) implements Asked {}
}
