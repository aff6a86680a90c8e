package dev.paddock.domain.conversation;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** The words of a message: 1 to 4,000 code points, line feeds allowed. */
public record MessageText(String value) {
    /** What a message says that was removed, or that photos go with and no words. */
    public static final MessageText NONE = new MessageText("");

    private static final PlainText RULE = PlainText.lines(1, 4000).withTabsOf(4);
    private static final PlainText MAYBE = PlainText.lines(0, 4000);

    public static Checked<MessageText> parse(String raw) {
        return RULE.check(raw).map(MessageText::new);
    }

    /** The words of a message that photos may go with: then there need be none. */
    public static Checked<MessageText> parse(String raw, boolean withPhotos) {
        boolean nothing = withPhotos
                && MAYBE.check(raw) instanceof Checked.Valid<String> words
                && words.value().isEmpty();
        return nothing ? Checked.valid(NONE) : parse(raw);
    }
}
