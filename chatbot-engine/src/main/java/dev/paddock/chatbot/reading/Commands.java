package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.DialogCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is said to the dialog itself rather than in answer to its question. Immutable. */
public final class Commands {
    private static final View VIEW = View.of(
            Tag.COMMAND_BACK,
            Tag.COMMAND_CANCEL,
            Tag.COMMAND_HELP,
            Tag.COMMAND_UNKNOWN,
            Tag.COMMAND_PERSON,
            Tag.COMMAND_WORD,
            Tag.POLITE);
    private static final int MOST_ITEMS = 16;
    private static final List<Pattern> CORRECTIONS = corrections();

    private static final Set<String> BEGINNINGS = Lexicon.ALL.stream()
            .flatMap(lexicon -> lexicon.phrases(Tag.ACTUALLY).stream())
            .map(phrase -> phrase.words().get(0))
            .collect(Collectors.toUnmodifiableSet());

    private final View changes;

    /**
     * Makes the commands of a workflow.
     *
     * @param fields what can be changed, by its plain names
     */
    public Commands(Map<String, Integer> fields) {
        List<Lexicon.Listed> own = new ArrayList<>();
        fields.forEach((name, field) -> own.add(new Lexicon.Listed(Arrays.asList(name.split(" ")), Tag.OPTION, field)));
        changes = View.with(own, Tag.CHANGE, Tag.COMMAND_WORD, Tag.POLITE);
    }

    private static List<Pattern> corrections() {
        List<Pattern> all = new ArrayList<>();
        for (Lexicon lexicon : Lexicon.ALL) {
            for (Lexicon.Listed phrase : lexicon.phrases(Tag.ACTUALLY)) {
                all.add(Pattern.compile("^(?:non |no |pardon |sorry |oh |ah )?\\W*"
                        + String.join("\\W+", phrase.words()) + "\\b[\\s,:;.]*"));
            }
        }
        return all.stream()
                .sorted((one, other) -> other.pattern().length() - one.pattern().length())
                .toList();
    }

    /** Returns the command that {@code typed} is as a whole, or null. */
    public static @Nullable DialogCommand read(Typed typed, Locale language) {
        for (int first : View.order(language)) {
            DialogCommand command = command(VIEW.items(typed, first));
            if (command != null) {
                return command;
            }
        }
        return null;
    }

    private static @Nullable DialogCommand command(List<Item> items) {
        DialogCommand found = null;
        for (Item item : items) {
            DialogCommand one = switch (item.tag()) {
                case COMMAND_BACK -> DialogCommand.BACK;
                case COMMAND_CANCEL -> DialogCommand.CANCEL;
                case COMMAND_HELP -> DialogCommand.HELP;
                case COMMAND_UNKNOWN -> DialogCommand.UNKNOWN;
                case COMMAND_PERSON -> DialogCommand.PERSON;
                default -> null;
            };
            boolean silent = item.is(Tag.COMMAND_WORD) || item.is(Tag.POLITE) || item.is(Tag.MARK);
            boolean asking = one == DialogCommand.HELP && item.text().equals("?");
            if (one == null ? !silent : found != null && found != one && !asking) {
                return null;
            }
            found = one == null || (asking && found != null) ? found : one;
        }
        return items.size() > MOST_ITEMS ? null : found;
    }

    /** Returns the field whose answer {@code typed} asks to change, or -1: "change the date". */
    public int change(Typed typed, Locale language) {
        for (int first : View.order(language)) {
            int field = -1;
            boolean asked = false;
            boolean only = true;
            for (Item item : changes.items(typed, first)) {
                asked |= item.is(Tag.CHANGE);
                only &= !item.is(Tag.UNKNOWN) && !item.is(Tag.FIGURES);
                field = item.is(Tag.OPTION) ? (int) item.value() : field;
            }
            if (asked && only && field >= 0) {
                return field;
            }
        }
        return -1;
    }

    /** Returns what is said after "actually", or null if {@code typed} does not begin so. */
    public static @Nullable Typed correction(Typed typed) {
        String folded = typed.folded();
        String[] begun = typed.plain().split(" ", 3);
        if (!BEGINNINGS.contains(begun[0]) && !(begun.length > 1 && BEGINNINGS.contains(begun[1]))) {
            return null;
        }
        for (Pattern pattern : CORRECTIONS) {
            var matcher = pattern.matcher(folded);
            if (matcher.find() && matcher.end() < folded.length()) {
                return new Typed(folded.substring(matcher.end()));
            }
        }
        return null;
    }
}
