package dev.paddock.domain.dealer;

import dev.paddock.domain.Checked;
import java.util.regex.Pattern;

/** A phone number as it can be dialled from anywhere, such as {@code +33199001020}. */
public record PhoneNumber(String value) {
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final String FRANCE = "+33";

    public PhoneNumber {
        if (!INTERNATIONAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not an international number: " + value);
        }
    }

    /** Takes the international form, without spaces. */
    public static Checked<PhoneNumber> parse(String raw) {
        return INTERNATIONAL.matcher(raw).matches()
                ? Checked.valid(new PhoneNumber(raw))
                : Checked.invalidValue("A phone number looks like +33199001020.");
    }

    /** As people write it: 01 99 00 10 20 for a French one, the international form for any other. */
    public String spelt() {
        return value.startsWith(FRANCE) && value.length() == FRANCE.length() + 9
                ? value.replace(FRANCE, "0").replaceAll("(\\d\\d)(?=\\d)", "$1 ")
                : value;
    }
}
