package dev.paddock.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter in words, before it becomes a page of HTML and one of text. Used by one thread. */
final class Draft {
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

    /**
     * @param preview what lists of mails show after the subject
     * @param foot whose the mail is, and why it came
     */
    Draft(String language, String subject, String title, String preview, String foot) {
        this.language = language;
        this.subject = subject;
        this.title = title;
        this.preview = preview;
        this.foot = foot;
    }

    Draft say(String text) {
        blocks.add(new Paragraph(text, false));
        return this;
    }

    Draft add(String text) {
        blocks.add(new Paragraph(text, true));
        return this;
    }

    Draft quote(String words, String by) {
        blocks.add(new Quote(words, by));
        return this;
    }

    Draft way(String label, String url) {
        blocks.add(new Way(label, url));
        return this;
    }

    Draft plate(String day, String time, boolean over) {
        blocks.add(new Plate(day, time, over));
        return this;
    }

    Draft facts(List<Fact> facts) {
        blocks.add(new Facts(List.copyOf(facts)));
        return this;
    }

    /** The way to end mails of this kind, at the foot. */
    Draft off(String label, String url) {
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

    @Nullable Way off() {
        return last;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
