package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import java.text.Normalizer;

/** A password as typed, 12 to 128 characters, NFC-normalised so that keyboards agree; it never appears in a log. */
public record Password(String value) {
    private static final int MIN = 12;
    private static final int MAX = 128;

    public static Checked<Password> parse(String raw) {
        int length = raw.length() > 4 * MAX ? Integer.MAX_VALUE : raw.codePointCount(0, raw.length());
        if (length < MIN || length > MAX) {
            return Checked.invalidValue("A password has 12 to 128 characters.");
        }
        return Checked.valid(new Password(Normalizer.normalize(raw, Normalizer.Form.NFC)));
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
