package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.reading.Sense;
import java.util.List;
import java.util.Set;

/** The keys of what the engine itself says, most of them reasons to ask again. */
public final class Reasons {
    public static final String SLOT = "chatbot.slot";
    public static final String SLOT_WITH_OFFSET = "chatbot.slot-with-offset";
    public static final String RESTARTED = "chatbot.restarted";
    public static final String CANCELLED = "chatbot.cancelled";
    public static final String FIRST_QUESTION = "chatbot.first-question";
    public static final String CHANGE_WHICH = "chatbot.change-which";
    public static final String TOO_LONG = "too-long";

    public static final String UNKNOWN = "chatbot.unknown";
    public static final String VALUE = "chatbot.value";
    static final String DATE = "chatbot.date";
    static final String AT_LEAST = "chatbot.at-least";
    static final String LESS_THAN = "chatbot.less-than";
    static final String NEARLY = "chatbot.nearly";
    static final String FROM_MILES = "chatbot.from-miles";

    static final String NOT_A_CHOICE = "not-a-choice";
    static final String AMBIGUOUS = "ambiguous";
    static final String NOT_A_YEAR = "not-a-year";
    static final String YEAR_OUT_OF_RANGE = "year-out-of-range";
    static final String NOT_A_DATE = "not-a-date";
    static final String NO_SUCH_DAY = "no-such-day";
    static final String DATE_TOO_EARLY = "date-too-early";
    static final String DATE_TOO_LATE = "date-too-late";
    static final String WHICH_DAY = "which-day";
    static final String WRONG_WEEKDAY = "wrong-weekday";
    static final String NOT_A_NUMBER = "not-a-number";
    static final String NUMBER_OUT_OF_RANGE = "number-out-of-range";
    static final String HOW_MANY = "how-many";
    static final String OTHER_UNIT = "other-unit";
    static final String SLOT_NOT_OFFERED = "slot-not-offered";
    static final String NONE_SUITS = "none-suits";
    static final String NOT_A_TEXT = "not-a-text";
    static final String NEGATED = "negated";
    static final String BOUNDED = "bounded";
    static final String UNSURE = "unsure";

    /** The reasons that every question may have. */
    public static final List<String> COMMON = List.of(TOO_LONG, NEGATED, BOUNDED, UNSURE, AMBIGUOUS);

    /** The keys of what is said at every question. */
    public static final List<String> SAID = List.of(RESTARTED, CANCELLED, FIRST_QUESTION, CHANGE_WHICH, UNKNOWN, VALUE);

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

    /** Returns what the question wants: the workflow's own {@code <field>.help}, or else the engine's for that kind. */
    public Phrase help(String kind) {
        String own = field + ".help";
        return Phrase.of(known.contains(own) ? own : "chatbot.help-" + kind);
    }

    /** Returns the reason for {@code why}; {@code otherwise} for one that has no words of its own. */
    Phrase of(Sense.Why why, String otherwise) {
        return switch (why) {
            case NEGATED -> of(NEGATED);
            case BOUNDED -> of(BOUNDED);
            case UNSURE -> of(UNSURE);
            case SEVERAL, ORDER -> of(AMBIGUOUS);
            case WEEKDAY, NO_SUCH_DAY, AHEAD, UNIT, NONE_SUITS -> of(otherwise);
        };
    }
}
