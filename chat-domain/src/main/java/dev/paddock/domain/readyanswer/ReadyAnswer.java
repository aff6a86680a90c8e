package dev.paddock.domain.readyanswer;

import dev.paddock.domain.account.Language;
import org.jspecify.annotations.Nullable;

/** A text that advisors begin an answer with; where it has a placeholder, the page puts a name. */
public record ReadyAnswer(ReadyAnswerId id, AnswerTitle title, AnswerText text, Language language) {
    /** This answer with what {@code wish} says anew. */
    ReadyAnswer with(Wish wish) {
        return new ReadyAnswer(
                id,
                wish.title == null ? title : wish.title,
                wish.text == null ? text : wish.text,
                wish.language == null ? language : wish.language);
    }

    /**
     * A wish for other words.
     *
     * @param title null to leave it
     * @param text null to leave it
     * @param language null to leave it
     */
    public record Wish(
            @Nullable AnswerTitle title,
            @Nullable AnswerText text,
            @Nullable Language language) {}
}
