package dev.paddock.chatbot.workshop;

/** The states of the dealership's dialog. */
public enum Step {
    /** The customer says what they want help with. */
    ASK_HELP,
    /** The customer gives the year of the motorcycle. */
    ASK_YEAR,
    /** The customer gives the day of the last service. */
    ASK_LAST_SERVICE,
    /** The customer gives the kilometres since then. */
    ASK_KILOMETRES,
    /** A service isn't due, and the customer says if one is wanted all the same. */
    ASK_WANTS_SERVICE,
    /** The customer chooses a way of riding. */
    ASK_USAGE,
    /** The customer chooses a way to get in touch. */
    ASK_CONTACT,
    /** The host looks for free slots. */
    FIND_SLOTS,
    /** The customer chooses one of the slots. */
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
