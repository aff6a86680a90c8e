package dev.paddock.sse.http;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PageSize;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters by which callers ask for a part of a long list. */
public final class Paging {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Paging() {}

    /** The number of things that are wanted. */
    public static int limit(Call call) {
        return PageSize.of(call.query("limit", Paging::count));
    }

    /** The number of things that are wanted, {@code usual} unless the caller says. */
    public static int limit(Call call, int usual) {
        var asked = call.query("limit", Paging::count);
        return asked == null ? usual : PageSize.of(asked);
    }

    /** A parameter that counts something from 0, null if absent. */
    public static @Nullable Long number(Call call, String parameter) {
        return call.query(parameter, Paging::number);
    }

    private static Checked<Long> count(String raw) {
        return number(raw) instanceof Checked.Valid<Long> valid && valid.value() > 0
                ? valid
                : Checked.invalidValue("A limit is a whole number from 1 on.");
    }

    private static Checked<Long> number(String raw) {
        return NUMBER.matcher(raw).matches()
                ? Checked.valid(Long.parseLong(raw))
                : Checked.invalidValue("A whole number from 0 on is needed, of up to 18 digits.");
    }
}
