package dev.paddock.persistence.contract;

import dev.paddock.domain.TransactionsContract;
import dev.paddock.domain.World;
import dev.paddock.domain.account.AccountsContract;
import dev.paddock.domain.account.KeyringContract;
import dev.paddock.domain.account.SessionsContract;
import dev.paddock.domain.account.TicketsContract;
import dev.paddock.domain.appointment.AppointmentsContract;
import dev.paddock.domain.appointment.CalendarsContract;
import dev.paddock.domain.assistant.DialogsContract;
import dev.paddock.domain.conversation.ConversationsContract;
import dev.paddock.domain.conversation.MessageLogContract;
import dev.paddock.domain.conversation.RosterContract;
import dev.paddock.domain.photo.PhotosContract;
import dev.paddock.domain.room.RoomsContract;
import dev.paddock.domain.room.SeatsContract;
import dev.paddock.persistence.TestStore;
import org.junit.jupiter.api.Nested;

/** The stores keep the contracts of the domain's ports; a subclass says on which database. */
abstract class StoreContracts {
    abstract TestStore store();

    @Nested
    class The_transactions extends TransactionsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_accounts extends AccountsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_sessions extends SessionsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_tickets extends TicketsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_keyring extends KeyringContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_conversations extends ConversationsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_message_log extends MessageLogContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_roster extends RosterContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_photos extends PhotosContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_rooms extends RoomsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_seats extends SeatsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_calendars extends CalendarsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_appointments extends AppointmentsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_dialogs extends DialogsContract {
        @Override
        protected World newWorld() {
            return store().emptied();
        }
    }
}
