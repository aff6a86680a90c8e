package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;
import java.util.Locale;

/** An e-mail address in lower case, so that two that differ by case alone are equal. */
public record EmailAddress(String value) {
    private static final PlainText RULE = PlainText.line(3, 254);

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Takes what can be an address at all; whether mail arrives there only a mail can tell. */
    public static Checked<EmailAddress> parse(String raw) {
        if (RULE.check(raw) instanceof Checked.Valid<String> text && looksLikeAnAddress(text.value())) {
            return Checked.valid(new EmailAddress(text.value()));
        }
        return Checked.invalidValue("An e-mail address looks like name@domain.example.");
    }

    private static boolean looksLikeAnAddress(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        boolean oneAt = at > 0 && at <= 64 && at == text.lastIndexOf('@');
        boolean dottedDomain = dot > at + 1 && dot < text.length() - 1 && !text.contains("..") && !text.contains("@.");
        return oneAt
                && dottedDomain
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || "<>()[],;:\"\\".indexOf(c) >= 0);
    }
}
