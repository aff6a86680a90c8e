package dev.paddock.chatbot.reading;

import java.util.Locale;

/**
 * A part that a word plays in an answer. The name in lower-kebab-case is the key of its words in the lexicons; where a phrase has
 * two tags that one field listens to, the earlier constant wins.
 */
enum Tag {
    OPTION,
    COMMAND_BACK,
    COMMAND_CANCEL,
    COMMAND_HELP,
    COMMAND_UNKNOWN,
    COMMAND_PERSON,
    CHANGE,
    ACTUALLY,
    YES,
    NO,
    NEVER,
    NONE,
    NOT,
    BUT,
    ASKING,
    OR,
    AND,
    BETWEEN,
    ALMOST,
    LESS,
    MORE,
    BEFORE,
    AFTER,
    SINCE,
    HALF,
    HALF_OF,
    AGO,
    EARLIEST,
    LATEST,
    FUTURE,
    IN,
    LAST,
    THIS,
    SELF,
    DAY_OFFSET,
    DAY_PART,
    UNIT,
    FEW,
    LONG_AGO,
    COUNT,
    MONTH,
    WEEKDAY,
    SEASON,
    PART,
    NUMBER,
    SCALE,
    ORDINAL,
    TIME,
    HOUR,
    AM,
    PM,
    ANY,
    KM,
    MILES,
    OTHER_UNIT,
    ABOUT,
    COMMAND_WORD,
    FILLER,
    POLITE,
    /** Figures, with the marks between them: {@code 12.500}, {@code 25/09/2025}, {@code 14:30}. */
    FIGURES,
    /** A mark that stands by itself. */
    MARK,
    /** A word that no lexicon has. */
    UNKNOWN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
