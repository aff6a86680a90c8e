package dev.paddock.app;

import java.util.Arrays;
import java.util.List;

/** What the launcher was asked to do. */
enum Command {
    SERVE(""),
    CREATE_ADMIN("admin create", "<email>"),
    VERIFY_AUDIT("audit verify");

    private final List<String> words;
    private final List<String> parameters;

    Command(String words, String... parameters) {
        this.words = words.isEmpty() ? List.of() : List.of(words.split(" "));
        this.parameters = List.of(parameters);
    }

    /**
     * The command that {@code arguments} give.
     *
     * @throws WrongUsageException if they give none
     */
    static Command of(List<String> arguments) {
        return Arrays.stream(values())
                .filter(command -> command.isIn(arguments))
                .findFirst()
                .orElseThrow(() -> new WrongUsageException(
                        "there is no such command; nothing starts the server, and there are: " + usage()));
    }

    private boolean isIn(List<String> arguments) {
        return arguments.size() == words.size() + parameters.size()
                && arguments.subList(0, words.size()).equals(words);
    }

    private static String usage() {
        return Arrays.stream(values())
                .filter(command -> command != SERVE)
                .map(command -> String.join(" ", command.words)
                        + (command.parameters.isEmpty() ? "" : " " + String.join(" ", command.parameters)))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    /** Arguments that can't be followed; the message says which would. */
    static final class WrongUsageException extends RuntimeException {
        WrongUsageException(String message) {
            super(message);
        }
    }
}
