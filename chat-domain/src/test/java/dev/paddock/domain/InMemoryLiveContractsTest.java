package dev.paddock.domain;

import dev.paddock.domain.account.ConsentsContract;
import dev.paddock.domain.account.SecondFactorsContract;
import dev.paddock.domain.advice.AdviceRequestsContract;
import dev.paddock.domain.advice.DesksContract;
import dev.paddock.domain.audit.AuditLogContract;
import dev.paddock.domain.conversation.MessageChangesContract;
import dev.paddock.domain.conversation.MessageIndexContract;
import dev.paddock.domain.conversation.TalksContract;
import dev.paddock.domain.direct.ApproachesContract;
import dev.paddock.domain.direct.BlocksContract;
import dev.paddock.domain.direct.PeopleContract;
import dev.paddock.domain.moderation.ReportsContract;
import dev.paddock.domain.note.NotesContract;
import dev.paddock.domain.notification.OffersContract;
import dev.paddock.domain.presence.PresencesContract;
import dev.paddock.domain.privacy.LostGuestsContract;
import dev.paddock.domain.privacy.OldChatsContract;
import dev.paddock.domain.rating.RatingsContract;
import dev.paddock.domain.readyanswer.ReadyAnswersContract;
import dev.paddock.domain.room.BarsContract;
import dev.paddock.domain.staff.StaffingContract;
import dev.paddock.domain.staff.StatisticsContract;
import org.junit.jupiter.api.Nested;

/** The fakes of a live world keep the contracts, so that what is tested on them holds on a database. */
class InMemoryLiveContractsTest {
    @Nested
    class The_event_log extends EventLogContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_presences extends PresencesContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_advice_requests extends AdviceRequestsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_desks extends DesksContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_talks extends TalksContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_message_changes extends MessageChangesContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_message_index extends MessageIndexContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_bars extends BarsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_reports extends ReportsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_blocks extends BlocksContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_people extends PeopleContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_ratings extends RatingsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_ready_answers extends ReadyAnswersContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_notes extends NotesContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_approaches extends ApproachesContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_offers extends OffersContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_audit_log extends AuditLogContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_staffing extends StaffingContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_second_factors extends SecondFactorsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_consents extends ConsentsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_statistics extends StatisticsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_old_chats extends OldChatsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_lost_guests extends LostGuestsContract {
        @Override
        protected LiveWorld newWorld() {
            return new InMemoryWorld();
        }
    }
}
