package dev.paddock.domain.conversation;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** The words of a message: 1 to 4,000 code points, line feeds allowed. */
public record MessageText(String value) {
    /** What a message says that was removed. */
    public static final MessageText NONE = new MessageText("");

    private static final PlainText RULE = PlainText.lines(1, 4000).withTabsOf(4);

    public static Checked<MessageText> parse(String raw) {
        return RULE.check(raw).map(MessageText::new);
    }
}
