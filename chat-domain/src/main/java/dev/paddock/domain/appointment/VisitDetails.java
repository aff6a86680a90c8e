package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer told of their motorcycle before they booked, each in the form in which the assistant understood it.
 *
 * @param year its year, such as {@code 2019}
 * @param lastService a day, a month or a year, such as {@code 2025-09}; {@code never}; or a bound such as {@code before:2025-11-30}
 * @param kilometres since then, such as {@code 12500}
 * @param usage {@code road}, {@code offroad} or {@code sport}
 */
public record VisitDetails(
        @Nullable String year,
        @Nullable String lastService,
        @Nullable String kilometres,
        @Nullable String usage) {
    /** Nothing was told. */
    public static final VisitDetails NONE = new VisitDetails(null, null, null, null);

    /** The customer does not know it. */
    public static final String UNKNOWN = "unknown";

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
    private static final Pattern TIME = Pattern.compile(
            "(?:before:|after:)?(?:19|20|21)\\d\\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern KILOMETRES = Pattern.compile("0|[1-9]\\d{0,6}");
    private static final Pattern USAGE = Pattern.compile("road|offroad|sport");

    /** Takes a year such as {@code 2019}, or {@code unknown}. */
    public static Checked<String> parseYear(String raw) {
        return check(raw, YEAR, true, "A year looks like 2019; unknown says that it is not known.");
    }

    /** Takes a day, a month, a year, a bound, {@code never} or {@code unknown}. */
    public static Checked<String> parseLastService(String raw) {
        return raw.equals("never")
                ? Checked.valid(raw)
                : check(raw, TIME, true, "A last service looks like 2025-09-25, 2025-09, 2025, never or unknown.");
    }

    /** Takes a whole number such as {@code 12500}, or {@code unknown}. */
    public static Checked<String> parseKilometres(String raw) {
        return check(raw, KILOMETRES, true, "Kilometres look like 12500; unknown says that they are not known.");
    }

    /** Takes {@code road}, {@code offroad} or {@code sport}. */
    public static Checked<String> parseUsage(String raw) {
        return check(raw, USAGE, false, "A usage is road, offroad or sport.");
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    private static Checked<String> check(String raw, Pattern form, boolean mayBeUnknown, String rule) {
        return form.matcher(raw).matches() || (mayBeUnknown && raw.equals(UNKNOWN))
                ? Checked.valid(raw)
                : Checked.invalidValue(rule);
    }
}
