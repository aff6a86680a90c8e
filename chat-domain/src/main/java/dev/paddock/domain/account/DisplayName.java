package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Invisible;
import dev.paddock.domain.PlainText;
import java.lang.Character.UnicodeScript;

/**
 * The name other people see, 2 to 32 characters on one line, of which so many can be seen; one is enough where a letter is a syllable
 * or a word.
 */
public record DisplayName(String value) {
    private static final int SHORTEST = 2;
    private static final PlainText RULE = PlainText.line(1, 32);

    public static Checked<DisplayName> parse(String raw) {
        var checked = RULE.check(raw);
        return checked instanceof Checked.Valid<String> text && !isLongEnough(text.value())
                ? Checked.invalidText("At least " + SHORTEST + " characters are needed.")
                : checked.map(DisplayName::new);
    }

    private static boolean isLongEnough(String text) {
        int[] visible = Invisible.without(text).codePoints().toArray();
        return visible.length >= SHORTEST || (visible.length == 1 && isWhole(visible[0]));
    }

    private static boolean isWhole(int letter) {
        return Character.isIdeographic(letter) || UnicodeScript.of(letter) == UnicodeScript.HANGUL;
    }
}
