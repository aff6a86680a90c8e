package dev.paddock.mail;

import java.util.ArrayList;
import java.util.List;

/** A letter as plain text, in lines of at most 72 characters but for addresses of pages, which are never broken. */
final class TextPage {
    private static final int WIDTH = 72;

    private final LetterDraft draft;

    TextPage(LetterDraft draft) {
        this.draft = draft;
    }

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        parts.add(String.join("\n", wrapped(draft.title(), "")));
        for (var block : draft.blocks()) {
            parts.add(text(block));
        }
        var off = draft.off();
        if (off != null) {
            parts.add(off.label() + colon() + "\n" + off.url());
        }
        parts.add("-- \n" + String.join("\n", wrapped(draft.foot(), "")));
        return String.join("\n\n", parts) + "\n";
    }

    private String text(LetterDraft.Block block) {
        if (block instanceof LetterDraft.Paragraph paragraph) {
            return String.join("\n", wrapped(paragraph.text(), ""));
        }
        if (block instanceof LetterDraft.Quote quote) {
            return String.join("\n", wrapped(quote.words(), "> ")) + "\n" + quote.by();
        }
        if (block instanceof LetterDraft.Way way) {
            return way.label() + colon() + "\n" + way.url();
        }
        if (block instanceof LetterDraft.Plate plate) {
            return "  " + (plate.over() ? "✗ " : "") + plate.day() + ", " + plate.time();
        }
        var lines = ((LetterDraft.Facts) block)
                .facts().stream()
                        .map(fact -> "  " + fact.label() + colon() + " " + fact.value())
                        .toList();
        return String.join("\n", lines);
    }

    private String colon() {
        return draft.language().equals("fr") ? "\u202f:" : ":";
    }

    private static List<String> wrapped(String text, String before) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var line = new StringBuilder(before);
            for (var word : paragraph.split(" ", -1)) {
                boolean begun = line.length() > before.length();
                if (begun && line.length() + 1 + word.length() > WIDTH) {
                    lines.add(line.toString());
                    line = new StringBuilder(before);
                    begun = false;
                }
                line.append(begun ? " " : "").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
