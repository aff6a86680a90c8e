package dev.paddock.chatbot.workshop;

import java.time.Instant;

/** A task for the dealership's system; each is answered by a {@link WorkshopReply}. */
public sealed interface WorkshopEffect {
    /**
     * Find the free slots of this week, or else of the next. Answered by {@link WorkshopReply.Offered},
     * {@link WorkshopReply.FreeLater} or {@link WorkshopReply.NothingFree}.
     *
     * @param visit the sort of visit, which says in which calendar
     */
    record FindSlots(Visit visit) implements WorkshopEffect {}

    /**
     * Book a slot for the customer. Answered by {@link WorkshopReply.Booked} or {@link WorkshopReply.SlotTaken}.
     *
     * @param visit the sort of visit, which says in which calendar
     * @param start when the slot starts; it was on offer, but may not be free any more
     */
    record BookSlot(Visit visit, Instant start) implements WorkshopEffect {}

    /**
     * Tell how to get in touch. Answered by {@link WorkshopReply.ContactDetails}.
     *
     * @param channel by which way
     */
    record FindContact(Channel channel) implements WorkshopEffect {}
}
