package dev.paddock.domain.moderation;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** Why somebody reports a message, in their words: 1 to 500 characters. */
public record ReportReason(String value) {
    private static final PlainText RULE = PlainText.line(1, 500);

    public static Checked<ReportReason> parse(String raw) {
        return RULE.check(raw).map(ReportReason::new);
    }
}
