package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Texts;
import java.util.Set;

/** The keys of what the engine itself says, most of them reasons to ask again. */
public final class Reasons {
    public static final String SLOT = "chatbot.slot";
    public static final String SLOT_WITH_OFFSET = "chatbot.slot-with-offset";
    public static final String RESTARTED = "chatbot.restarted";

    public static final String TOO_LONG = "too-long";
    static final String NOT_A_CHOICE = "not-a-choice";
    static final String AMBIGUOUS = "ambiguous";
    static final String NOT_A_YEAR = "not-a-year";
    static final String YEAR_OUT_OF_RANGE = "year-out-of-range";
    static final String NOT_A_DATE = "not-a-date";
    static final String NO_SUCH_DAY = "no-such-day";
    static final String DATE_TOO_EARLY = "date-too-early";
    static final String DATE_TOO_LATE = "date-too-late";
    static final String NOT_A_NUMBER = "not-a-number";
    static final String NUMBER_OUT_OF_RANGE = "number-out-of-range";
    static final String SLOT_NOT_OFFERED = "slot-not-offered";
    static final String NOT_A_TEXT = "not-a-text";

    private final String field;
    private final Set<String> known;

    public Reasons(String field, Texts texts) {
        this.field = field;
        this.known = texts.keys();
    }

    /** Returns the workflow's own text for {@code reason}, {@code <field>.<reason>}, or else the engine's. */
    public Phrase of(String reason) {
        String own = field + "." + reason;
        return Phrase.of(known.contains(own) ? own : "chatbot." + reason);
    }
}
