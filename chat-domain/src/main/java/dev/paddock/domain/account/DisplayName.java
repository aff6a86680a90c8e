package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** The name other people see, 2 to 32 characters on one line. */
public record DisplayName(String value) {
    private static final PlainText RULE = PlainText.line(2, 32);

    public static Checked<DisplayName> parse(String raw) {
        return RULE.check(raw).map(DisplayName::new);
    }
}
