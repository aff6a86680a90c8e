package dev.paddock.domain.readyanswer;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** The words of a ready answer: 1 to 4,000 code points, as many as a message takes. */
public record AnswerText(String value) {
    private static final PlainText RULE = PlainText.lines(1, 4000).withTabsOf(4);

    public static Checked<AnswerText> parse(String raw) {
        return RULE.check(raw).map(AnswerText::new);
    }
}
