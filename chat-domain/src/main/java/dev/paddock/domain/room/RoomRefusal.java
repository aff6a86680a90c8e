package dev.paddock.domain.room;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why something about a room was not done; each use case's outcome names which of these it may give. */
public sealed interface RoomRefusal extends Refusal {
    record NoSuchRoom() implements RoomRefusal, BarOutcome, JoinOutcome, ChangeRoomOutcome, DeleteRoomOutcome {
        @Override
        public Code code() {
            return Code.ROOM_NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such room.";
        }
    }

    record RoomIsDeleted() implements RoomRefusal, BarOutcome, JoinOutcome, ChangeRoomOutcome, DeleteRoomOutcome {
        @Override
        public Code code() {
            return Code.ROOM_DELETED;
        }

        @Override
        public String detail() {
            return "The room was deleted; choose another one.";
        }
    }

    /**
     * The staff keep the person out.
     *
     * @param left for how long, null for good
     */
    record Banned(@Nullable Duration left) implements RoomRefusal, JoinOutcome {
        @Override
        public Code code() {
            return Code.BANNED;
        }

        @Override
        public String detail() {
            return left == null
                    ? "The staff keep you out of this room."
                    : "The staff keep you out of this room for another " + Math.max(1, left.toMinutes()) + " minutes.";
        }
    }

    record RoomFull(Capacity capacity) implements RoomRefusal, JoinOutcome {
        @Override
        public Code code() {
            return Code.ROOM_FULL;
        }

        @Override
        public String detail() {
            return "All " + capacity.seats() + " seats are taken; try again when one is free.";
        }
    }

    record NameTaken() implements RoomRefusal, CreateRoomOutcome, ChangeRoomOutcome {
        @Override
        public Code code() {
            return Code.NAME_TAKEN;
        }

        @Override
        public String detail() {
            return "Another room has this name, or one that looks like it; choose a different one.";
        }

        @Override
        public String field() {
            return "name";
        }
    }
}
