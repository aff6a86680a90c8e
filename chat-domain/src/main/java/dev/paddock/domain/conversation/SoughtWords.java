package dev.paddock.domain.conversation;

import dev.paddock.domain.Checked;
import dev.paddock.domain.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that somebody looks for, each as the beginning of a word, without case and accents; at least one. */
public record SoughtWords(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 200;
    private static final int MOST = 12;

    public SoughtWords {
        words = List.copyOf(words);
    }

    public static Checked<SoughtWords> parse(String raw) {
        if (raw.length() > LONGEST) {
            return Checked.invalidValue("Look for at most " + LONGEST + " characters.");
        }
        var words = wordsOf(raw).distinct().limit(MOST).toList();
        return words.isEmpty()
                ? Checked.invalidValue("There is nothing to search for: give at least one word.")
                : Checked.valid(new SoughtWords(words));
    }

    /** Whether {@code text} has all of them. */
    public boolean areIn(MessageText text) {
        var folded = folded(text.value());
        if (!words.stream().allMatch(folded::contains)) { // most texts have not even the letters
            return false;
        }
        var found = Arrays.asList(BETWEEN.split(folded));
        return words.stream().allMatch(word -> found.stream().anyMatch(each -> each.startsWith(word)));
    }

    /** What has no accents needs none taken away. */
    private static String folded(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text.toLowerCase(Locale.ROOT) : SearchText.folded(text);
    }

    private static Stream<String> wordsOf(String text) {
        return Arrays.stream(BETWEEN.split(folded(text))).filter(word -> !word.isEmpty());
    }
}
