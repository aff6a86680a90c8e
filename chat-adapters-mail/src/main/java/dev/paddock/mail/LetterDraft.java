package dev.paddock.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter in words, before it becomes a page of HTML and one of text. Used by one thread. */
final class LetterDraft {
    /** A piece of a letter. */
    sealed interface Block {}

    /** A sentence or more; a quiet one says what most need not read. */
    record Paragraph(String text, boolean quiet) implements Block {}

    /** The words of somebody. */
    record Quote(String words, String by) implements Block {}

    /** A way on; the first of a letter is the main one. */
    record Way(String label, String url) implements Block {}

    /**
     * A day and a time on a number plate.
     *
     * @param over whether it is struck, because it is over
     */
    record Plate(String day, String time, boolean over) implements Block {}

    /** What, where, and the like. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, String value) {}

    private final String language;
    private final String subject;
    private final String title;
    private final String preview;
    private final String foot;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Way last;
    private @Nullable String offUrl;
    private @Nullable CalendarEntry entry;

    /**
     * @param preview what lists of mails show after the subject
     * @param foot whose the mail is, and why it came
     */
    LetterDraft(String language, String subject, String title, String preview, String foot) {
        this.language = language;
        this.subject = subject;
        this.title = title;
        this.preview = preview;
        this.foot = foot;
    }

    LetterDraft say(String text) {
        blocks.add(new Paragraph(text, false));
        return this;
    }

    LetterDraft add(String text) {
        blocks.add(new Paragraph(text, true));
        return this;
    }

    LetterDraft quote(String words, String by) {
        blocks.add(new Quote(words, by));
        return this;
    }

    LetterDraft way(String label, String url) {
        blocks.add(new Way(label, url));
        return this;
    }

    LetterDraft plate(String day, String time, boolean over) {
        blocks.add(new Plate(day, time, over));
        return this;
    }

    LetterDraft facts(List<Fact> facts) {
        blocks.add(new Facts(List.copyOf(facts)));
        return this;
    }

    /** A calendar file that goes with it. */
    LetterDraft attach(CalendarEntry file) {
        entry = file;
        return this;
    }

    /** The address that ends mails of this kind when it is posted to, with one click (RFC 8058). */
    LetterDraft oneClick(String url) {
        offUrl = url;
        return this;
    }

    @Nullable
    CalendarEntry entry() {
        return entry;
    }

    @Nullable
    String oneClick() {
        return offUrl;
    }

    /** The way to end mails of this kind, at the foot. */
    LetterDraft off(String label, String url) {
        last = new Way(label, url);
        return this;
    }

    String language() {
        return language;
    }

    String subject() {
        return subject;
    }

    String title() {
        return title;
    }

    String preview() {
        return preview;
    }

    String foot() {
        return foot;
    }

    @Nullable
    Way off() {
        return last;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
