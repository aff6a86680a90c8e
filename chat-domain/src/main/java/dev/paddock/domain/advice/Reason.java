package dev.paddock.domain.advice;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** Why a request was refused, for the customer to read: 1 to 500 characters. */
public record Reason(String value) {
    private static final PlainText RULE = PlainText.line(1, 500);

    public static Checked<Reason> parse(String raw) {
        return RULE.check(raw).map(Reason::new);
    }
}
