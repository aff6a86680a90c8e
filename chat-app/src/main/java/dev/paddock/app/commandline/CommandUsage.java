package dev.paddock.app.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The commands there are and what is said of them; put together by hand, as annotations take longer to read. */
enum CommandUsage {
    SERVE("serve", "Starts the server; so does no command at all.", result -> new Asked.Serve()),

    CREATE_ADMIN(
            "admin create",
            List.of(
                    "Makes the first admin.",
                    "The password is asked for, or read as one line from a pipe; it is never an argument."),
            "<email>",
            "the address to sign in with",
            true,
            result -> new Asked.CreateAdmin(word(result))),

    VERIFY_AUDIT(
            "audit verify",
            "Checks that the audit log is as it was written; says the newest hash.",
            result -> new Asked.VerifyAudit()),

    CHECK_FIXTURES(
            "fixtures check",
            List.of(
                    "Reads and loads demo data without touching the database, and says everything that is wrong with it.",
                    "Without a folder: that of CHAT_FIXTURES, or else what is in the jar."),
            "[<folder>]",
            "a folder with demo data of one's own",
            false,
            result -> new Asked.CheckFixtures(result.hasMatchedPositional(0) ? Path.of(word(result)) : null)),

    LOAD_FIXTURES(
            "fixtures load",
            "Fills an empty database with demo data, for local origins alone: the passwords are well known. The server then"
                    + " serves it as CHAT_DEMO=true does.",
            result -> new Asked.LoadFixtures()),

    BACKUP(
            "backup",
            List.of(
                    "Writes the whole store into one new file, which either database can be restored from.",
                    "With PostgreSQL the server may go on. An H2 file belongs to one process: stop the server, or have it"
                            + " make backups itself by CHAT_BACKUP_DIR.",
                    "The file holds what people wrote, password hashes and second factors: keep it as safe as the database."),
            "<file>",
            "where to; never overwritten",
            true,
            result -> new Asked.Backup(Path.of(word(result)))),

    RESTORE(
            "restore",
            List.of(
                    "Fills the empty database of CHAT_DB_URL from a backup, of this version or an older one.",
                    "Everybody has to sign in again, and pages drop what they held: the epoch changes.",
                    "A database restored in another way (pg_restore, a copied file) needs \"epoch renew\" for that."),
            "<file>",
            "a file that \"backup\" wrote",
            true,
            result -> new Asked.Restore(Path.of(word(result)))),

    RENEW_EPOCH(
            "epoch renew",
            "Tells clients to drop what they held, and ends all sessions. To be run, with the server stopped, after the"
                    + " database was replaced in another way than by \"restore\".",
            result -> new Asked.RenewEpoch()),

    ROTATE_KEYS(
            "keys rotate",
            "Has access tokens signed by a new key from the next start of the server on; those signed by the old one are"
                    + " refused then, and clients get new ones by themselves. Seals the secrets in the database by a new key.",
            result -> new Asked.RotateKeys()),

    FORGET_KEYS(
            "keys forget",
            "Gives up the secrets in the database that no key opens, when the file of keys is lost: their people have no second"
                    + " factor any more. Does nothing where no key is missing.",
            result -> new Asked.ForgetKeys()),

    HEALTH(
            "health",
            "Asks the server on CHAT_HTTP_PORT whether it is ready: exit code 0, or 1. For the health check of a container.",
            result -> new Asked.Health());

    private static final int WIDTH = 100;
    private static final String NO_PARAMETER = "";
    private static final String PLACES =
            "Settings are environment variables (CHAT_DB_URL, CHAT_DB_USER, CHAT_DB_PASSWORD …);"
                    + " CHAT_CONFIG names a properties file with the same names, behind the environment; a name with _FILE added"
                    + " takes a secret from a file. README.md lists them all.";

    private final String words;
    private final List<String> description;
    private final String parameter;
    private final String parameterDescription;
    private final boolean required;
    private final Function<ParseResult, Asked> asked;

    CommandUsage(String words, String description, Function<ParseResult, Asked> asked) {
        this(words, List.of(description), NO_PARAMETER, NO_PARAMETER, false, asked);
    }

    CommandUsage(
            String words,
            List<String> description,
            String parameter,
            String parameterDescription,
            boolean required,
            Function<ParseResult, Asked> asked) {
        this.words = words;
        this.description = description;
        this.parameter = parameter;
        this.parameterDescription = parameterDescription;
        this.required = required;
        this.asked = asked;
    }

    /** All commands under the name of the program. */
    static CommandSpec of(String version) {
        var top = spec(
                        "paddock",
                        "The live-communication platform of a motorcycle dealer group. Without a command it serves.")
                .version("paddock " + version);
        top.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("says the version")
                .build());
        for (var usage : values()) {
            usage.addTo(top);
        }
        return top;
    }

    /** The wish of a command that was read, which must not stop half way. */
    static Asked asked(ParseResult result) {
        String name = result.commandSpec().qualifiedName().replaceFirst("^paddock ?", "");
        for (var usage : values()) {
            if (usage.words.equals(name)) {
                return usage.asked.apply(result);
            }
        }
        throw new ParameterException(result.commandSpec().commandLine(), "\"" + name + "\" is one half of a command");
    }

    String words() {
        return words;
    }

    private void addTo(CommandSpec top) {
        int blank = words.indexOf(' ');
        if (blank < 0) {
            top.addSubcommand(words, command(words));
            return;
        }
        String noun = words.substring(0, blank);
        var group = top.subcommands().containsKey(noun)
                ? top.subcommands().get(noun).getCommandSpec()
                : spec(noun, "Commands about " + noun + ".");
        group.addSubcommand(words.substring(blank + 1), command(words.substring(blank + 1)));
        if (group.parent() == null) {
            top.addSubcommand(noun, group);
        }
    }

    private CommandSpec command(String name) {
        var spec = spec(name, description.toArray(String[]::new));
        if (!parameter.isEmpty()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel(parameter.replaceAll("[\\[\\]]", ""))
                    .type(String.class)
                    .index("0")
                    .required(required)
                    .arity(required ? "1" : "0..1")
                    .description(parameterDescription)
                    .build());
        }
        return spec;
    }

    private static CommandSpec spec(String name, String... description) {
        var spec = CommandSpec.create().name(name);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("says this")
                .build());
        spec.usageMessage()
                .width(WIDTH)
                .description(description)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes())
                .footer("", PLACES);
        return spec;
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        codes.put("0", "done");
        codes.put("1", "a fault of the program; for \"health\": not ready");
        codes.put("2", "a wrong setting, or something asked for that can't be done");
        codes.put("3", "the database can't be reached");
        codes.put("4", "somebody tampered with the audit log");
        return codes;
    }

    private static String word(ParseResult result) {
        return result.matchedPositionalValue(0, "");
    }
}
