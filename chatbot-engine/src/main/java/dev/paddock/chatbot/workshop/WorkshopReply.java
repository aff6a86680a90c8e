package dev.paddock.chatbot.workshop;

import dev.paddock.chatbot.Slots;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A reply of the dealership's system to a {@link WorkshopEffect}. */
public sealed interface WorkshopReply {
    /**
     * These slots are free.
     *
     * @param week the week they are in
     * @param slots their starts
     */
    record Offered(Week week, Slots slots) implements WorkshopReply {}

    /**
     * Nothing is free this week or the next, but later.
     *
     * @param day the first day that has a free slot
     */
    record FreeLater(LocalDate day) implements WorkshopReply {}

    /**
     * Nothing is free for as long as can be seen.
     *
     * @param phone the number to call instead, as people write it
     */
    record NothingFree(String phone) implements WorkshopReply {}

    /**
     * The slot is booked.
     *
     * @param start when it starts, in the dealership's zone
     * @param place where to come
     */
    record Booked(ZonedDateTime start, String place) implements WorkshopReply {}

    /** The slot is not free any more; the dialog asks for a fresh offer. */
    record SlotTaken() implements WorkshopReply {}

    /**
     * The customer has an appointment at that time already; the dialog asks for a fresh offer.
     *
     * @param start when it starts, in the dealership's zone
     */
    record Occupied(ZonedDateTime start) implements WorkshopReply {}

    /**
     * The customer has three appointments to come, which is the most; the dialog asks for a fresh offer.
     *
     * @param first when the soonest starts, in the dealership's zone
     * @param second the one after it
     * @param third the last one
     */
    record LimitReached(ZonedDateTime first, ZonedDateTime second, ZonedDateTime third) implements WorkshopReply {}

    /** News while the customer chooses: the slots on offer are not those free any more. The dialog asks for a fresh offer. */
    record OfferOutdated() implements WorkshopReply {}

    /**
     * This is how to get in touch.
     *
     * @param details the address or number, as people write it
     */
    record ContactDetails(String details) implements WorkshopReply {}
}
