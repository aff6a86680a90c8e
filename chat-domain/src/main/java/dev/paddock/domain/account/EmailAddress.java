package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Invisible;
import dev.paddock.domain.PlainText;
import java.text.Normalizer;
import java.util.Locale;

/** An e-mail address in lower case and composed, so that two that differ by case or by how accents were typed are equal. */
public record EmailAddress(String value) {
    private static final PlainText RULE = PlainText.line(3, 254);

    public EmailAddress {
        value = Normalizer.normalize(value.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /**
     * Takes what can be an address at all; whether mail arrives there only a mail can tell. Nothing is taken out of one: it would be
     * somebody else's.
     */
    public static Checked<EmailAddress> parse(String raw) {
        String typed = raw.strip();
        if (typed.codePoints().noneMatch(Invisible::is)
                && RULE.check(typed) instanceof Checked.Valid<String> text
                && looksLikeAnAddress(text.value())) {
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
                && namesSomething(text.substring(0, at))
                && namesSomething(text.substring(at))
                && text.codePoints().noneMatch(EmailAddress::isForbidden);
    }

    private static boolean namesSomething(String part) {
        return part.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || "<>()[],;:\"\\".indexOf(codePoint) >= 0;
    }
}
