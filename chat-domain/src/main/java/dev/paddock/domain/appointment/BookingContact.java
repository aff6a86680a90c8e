package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.EmailAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways to reach a customer about an appointment, as they gave them when they booked.
 *
 * @param email null if none was given
 * @param phone in the international form, null if none was given
 */
public record BookingContact(
        @Nullable EmailAddress email, @Nullable String phone) {
    /** Nothing was given. */
    public static final BookingContact NONE = new BookingContact(null, null);

    private static final Pattern SPACING = Pattern.compile("[\\s\\p{Z}().\\-/]+");
    private static final Pattern FRENCH = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST = 40;

    /** Takes a number as people write it, such as {@code 06 39 98 00 00} or {@code +33 6 39 98 00 00}. */
    public static Checked<String> parsePhone(String raw) {
        var digits = raw.length() > LONGEST ? "" : SPACING.matcher(raw).replaceAll("");
        var international = FRENCH.matcher(digits).matches()
                ? "+33" + digits.substring(1)
                : digits.startsWith("00") ? "+" + digits.substring(2) : digits.replace("+330", "+33");
        return INTERNATIONAL.matcher(international).matches()
                ? Checked.valid(international)
                : Checked.invalidValue("A phone number looks like 06 39 98 00 00 or +33 6 39 98 00 00.");
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
