package dev.paddock.domain.rating;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** What a customer adds to their score: 1 to 500 code points. */
public record RatingComment(String value) {
    private static final PlainText RULE = PlainText.lines(1, 500);

    public static Checked<RatingComment> parse(String raw) {
        return RULE.check(raw) instanceof Checked.Valid<String> text
                ? Checked.valid(new RatingComment(text.value()))
                : Checked.invalidValue("A comment has at most 500 characters, and no control characters.");
    }
}
