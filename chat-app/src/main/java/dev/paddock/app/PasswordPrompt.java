package dev.paddock.app;

import dev.paddock.app.commandline.WrongUsageException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The source of a new password: typed twice at a terminal, unseen; otherwise the first line of what is piped in. */
final class PasswordPrompt {
    /** Asks; the answer isn't checked. */
    String newPassword() {
        var console = terminal();
        return console == null ? piped() : typed(console);
    }

    /** Before JDK 22 there is no console without a terminal; since then there is, and it says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console terminal() {
        var console = System.console();
        try {
            boolean piped = console == null
                    || Boolean.FALSE.equals(
                            Console.class.getMethod("isTerminal").invoke(console));
            return piped ? null : console;
        } catch (NoSuchMethodException e) {
            return console;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the console can't be asked whether it is a terminal", e);
        }
    }

    private static String typed(Console console) {
        char[] first = console.readPassword("Password (12 to 128 characters): ");
        char[] again = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, again)) {
            throw new WrongUsageException("the two passwords differ; nothing was stored");
        }
        return new String(first);
    }

    private static String piped() {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)); // System.in stays open
        try {
            String line = in.readLine();
            if (line == null) {
                throw new WrongUsageException("type the password at a terminal, or pipe it in as one line");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
