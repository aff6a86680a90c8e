package dev.paddock.chatbot.workshop;

/** The states of the dealership's dialog. */
public enum Step {
    /** What can we help with? */
    ASK_HELP,
    /** Of which year is the motorcycle? */
    ASK_YEAR,
    /** When was it serviced last? */
    ASK_LAST_SERVICE,
    /** How many kilometres since then? */
    ASK_KILOMETRES,
    /** A service isn't due: is one wanted all the same? */
    ASK_WANTS_SERVICE,
    /** Where is it ridden? */
    ASK_USAGE,
    /** How to get in touch? */
    ASK_CONTACT,
    /** The host looks for free slots. */
    FIND_SLOTS,
    /** Which of the slots? */
    OFFER,
    /** The host books the slot. */
    BOOK,
    /** The slot is booked; back to the first question. */
    BOOKED,
    /** No service is wanted; back to the first question. */
    DECLINED,
    /** Nothing is free in either week, but later; back to the first question. */
    FREE_LATER,
    /** Nothing is free; back to the first question. */
    NOTHING_FREE,
    /** The host gives the contact details. */
    GIVE_CONTACT,
    /** The dialog is over. */
    END
}
