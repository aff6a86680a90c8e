package dev.paddock.domain.readyanswer;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** What a ready answer is found by: 1 to 80 characters on one line. */
public record AnswerTitle(String value) {
    private static final PlainText RULE = PlainText.line(1, 80);

    public static Checked<AnswerTitle> parse(String raw) {
        return RULE.check(raw).map(AnswerTitle::new);
    }
}
