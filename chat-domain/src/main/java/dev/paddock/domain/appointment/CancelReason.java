package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** Why an appointment was cancelled, for its customer to read: 1 to 500 characters. */
public record CancelReason(String value) {
    private static final PlainText RULE = PlainText.line(1, 500);

    public static Checked<CancelReason> parse(String raw) {
        return RULE.check(raw).map(CancelReason::new);
    }
}
