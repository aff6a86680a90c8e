package dev.paddock.chatbot.workshop;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.asking.DateKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a dialog that are about the motorcycle, each in the form in which answers are stored.
 *
 * @param year such as {@code 2019}; null if it wasn't told
 * @param lastService such as {@code 2025-09-25}, or {@code never}; null if it wasn't told
 * @param kilometres such as {@code 12500}; null if they weren't told
 * @param usage {@code road}, {@code offroad} or {@code sport}; null if it wasn't told
 */
public record Told(
        @Nullable String year,
        @Nullable String lastService,
        @Nullable String kilometres,
        @Nullable String usage) {

    /**
     * Returns what was told since the dialog's last start.
     *
     * @param answers what the dialog knows
     * @return the answers, each null that wasn't given
     */
    public static Told in(Answers answers) {
        return new Told(
                answers.find(Fields.YEAR).map(Object::toString).orElse(null),
                answers.find(Fields.LAST_SERVICE)
                        .map(DateKind.LAST_TIME::encode)
                        .orElse(null),
                answers.find(Fields.KILOMETRES).map(Object::toString).orElse(null),
                answers.find(Fields.USAGE)
                        .map(usage -> usage.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
    }
}
