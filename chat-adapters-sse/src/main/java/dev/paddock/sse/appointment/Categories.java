package dev.paddock.sse.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.appointment.Category;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.RefusalException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Categories as callers write them. */
final class Categories {
    private static final String NAMES = Arrays.stream(Category.values())
            .map(Category::wireName)
            .collect(Collectors.joining(", "))
            .replaceFirst(", (?=[^,]*$)", " or ");

    private Categories() {}

    static Checked<Category> parse(String raw) {
        return Category.named(raw)
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalidValue("A category is " + NAMES + "."));
    }

    /** The category whose calendar a path names; what is none names nothing. */
    static Category inPath(Call call) {
        return Category.named(call.path("category"))
                .orElseThrow(() -> RefusalException.because(Code.NOT_FOUND, "There is no such calendar."));
    }
}
