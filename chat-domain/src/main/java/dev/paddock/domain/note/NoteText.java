package dev.paddock.domain.note;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;

/** The words of a note: 1 to 4,000 code points, line feeds allowed. */
public record NoteText(String value) {
    private static final PlainText RULE = PlainText.lines(1, 4000).withTabsOf(4);

    public static Checked<NoteText> parse(String raw) {
        return RULE.check(raw).map(NoteText::new);
    }
}
