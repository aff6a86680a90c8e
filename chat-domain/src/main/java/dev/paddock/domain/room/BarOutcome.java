package dev.paddock.domain.room;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of keeping somebody from a room, or of letting them back. */
public sealed interface BarOutcome
        permits BarOutcome.Done,
                BarOutcome.NoSuchPerson,
                BarOutcome.OfTheHouse,
                RoomRefusal.NoSuchRoom,
                RoomRefusal.RoomIsDeleted {
    record Done() implements BarOutcome {}

    record NoSuchPerson() implements BarOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such person.";
        }
    }

    /** Staff are kept from nothing by other staff: that would be a matter of their role. */
    record OfTheHouse() implements BarOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Members of staff can't be muted or banned; an admin may change their role.";
        }
    }
}
