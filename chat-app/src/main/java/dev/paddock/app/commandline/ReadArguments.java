package dev.paddock.app.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the arguments of the program. The usual start has none, and does without the library. */
public final class ReadArguments {
    private ReadArguments() {}

    /**
     * What {@code arguments} ask for.
     *
     * @param version what {@code --version} says
     * @throws WrongUsageException if they can't be followed
     */
    public static Asked from(List<String> arguments, String version) {
        return switch (String.join(" ", arguments)) {
            case "", "serve" -> new Asked.Serve();
            case "health" -> new Asked.Health(); // a container asks every few seconds
            default -> read(arguments, version);
        };
    }

    private static Asked read(List<String> arguments, String version) {
        var line = new CommandLine(CommandUsage.of(version)).setAbbreviatedSubcommandsAllowed(false);
        try {
            return asked(line.parseArgs(arguments.toArray(String[]::new)), version);
        } catch (ParameterException e) {
            throw new WrongUsageException(oneLine(e));
        }
    }

    private static Asked asked(ParseResult top, String version) {
        var result = top;
        while (true) {
            if (result.isUsageHelpRequested()) {
                return new Asked.Say(result.commandSpec()
                        .commandLine()
                        .getUsageMessage(Ansi.OFF)
                        .stripTrailing());
            }
            if (result.isVersionHelpRequested()) {
                return new Asked.Say("paddock " + version);
            }
            if (!result.hasSubcommand()) {
                return CommandUsage.asked(result);
            }
            result = result.subcommand();
        }
    }

    private static String oneLine(ParameterException e) {
        var name = e.getCommandLine().getCommandSpec().qualifiedName();
        var guesses =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.<String>of();
        var likely = guesses.isEmpty() ? null : String.join(" or ", guesses);
        return sentence(e.getMessage()) + (likely == null ? "" : "; did you mean " + likely + "?") + " (" + name
                + " --help says what there is)";
    }

    private static String sentence(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("the arguments can't be read");
    }
}
