package dev.paddock.persistence.contract;

import dev.paddock.domain.EventLogContract;
import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.advice.AdviceRequestsContract;
import dev.paddock.domain.advice.DesksContract;
import dev.paddock.domain.conversation.MessageChangesContract;
import dev.paddock.domain.conversation.MessageIndexContract;
import dev.paddock.domain.conversation.TalksContract;
import dev.paddock.domain.direct.ApproachesContract;
import dev.paddock.domain.direct.BlocksContract;
import dev.paddock.domain.direct.PeopleContract;
import dev.paddock.domain.moderation.ReportsContract;
import dev.paddock.domain.note.NotesContract;
import dev.paddock.domain.presence.PresencesContract;
import dev.paddock.domain.rating.RatingsContract;
import dev.paddock.domain.readyanswer.ReadyAnswersContract;
import dev.paddock.domain.room.BarsContract;
import dev.paddock.persistence.TestStore;
import org.junit.jupiter.api.Nested;

/** The stores keep the contracts of what happens live between people; a subclass says on which database. */
abstract class LiveStoreContracts {
    abstract TestStore store();

    @Nested
    class The_event_log extends EventLogContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_presences extends PresencesContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_advice_requests extends AdviceRequestsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_desks extends DesksContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_talks extends TalksContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_message_changes extends MessageChangesContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_message_index extends MessageIndexContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_bars extends BarsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_reports extends ReportsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_blocks extends BlocksContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_people extends PeopleContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_ratings extends RatingsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_ready_answers extends ReadyAnswersContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_notes extends NotesContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_approaches extends ApproachesContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }
}
