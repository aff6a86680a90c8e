package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Context;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances in which a question is answered.
 *
 * @param begun what the answer before told in part, such as a month whose day is asked; or null
 */
public record Circumstances(
        Answers answers,
        LocalDate today,
        Locale language,
        @Nullable String begun) {
    public static Circumstances in(Context context, Answers answers, @Nullable String begun) {
        return new Circumstances(answers, context.today(), context.language(), begun);
    }
}
