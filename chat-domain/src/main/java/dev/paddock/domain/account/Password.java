package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import java.text.Normalizer;

/** A password as typed, 12 to 128 characters, NFC-normalised and counted so, that keyboards agree; it never appears in a log. */
public record Password(String value) {
    private static final int MIN = 12;
    private static final int MAX = 128;

    public static Checked<Password> parse(String raw) {
        String typed = raw.length() > 4 * MAX ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
        int length = typed.codePointCount(0, typed.length());
        return length < MIN || length > MAX
                ? Checked.invalidValue("A password has 12 to 128 characters.")
                : Checked.valid(new Password(typed));
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
