package dev.paddock.domain.advice;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** The topic a customer wants advice on, in their own words: 1 to 500 characters. */
public record Topic(String value) {
    private static final PlainText RULE = PlainText.line(1, 500);

    public static Checked<Topic> parse(String raw) {
        return RULE.check(raw).map(Topic::new);
    }
}
