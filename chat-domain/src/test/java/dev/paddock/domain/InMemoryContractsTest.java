package dev.paddock.domain;

import dev.paddock.domain.account.AccountsContract;
import dev.paddock.domain.account.ContactCardsContract;
import dev.paddock.domain.account.KeyringContract;
import dev.paddock.domain.account.MailTokensContract;
import dev.paddock.domain.account.SessionsContract;
import dev.paddock.domain.account.TicketsContract;
import dev.paddock.domain.advice.DeskHoursContract;
import dev.paddock.domain.appointment.AppointmentsContract;
import dev.paddock.domain.appointment.CalendarsContract;
import dev.paddock.domain.assistant.DialogsContract;
import dev.paddock.domain.conversation.ConversationsContract;
import dev.paddock.domain.conversation.MessageLogContract;
import dev.paddock.domain.conversation.RosterContract;
import dev.paddock.domain.mail.MailsContract;
import dev.paddock.domain.photo.PhotosContract;
import dev.paddock.domain.room.RoomsContract;
import dev.paddock.domain.room.SeatsContract;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts, so that what is tested on them holds on a database. */
class InMemoryContractsTest {
    @Nested
    class The_transactions extends TransactionsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_accounts extends AccountsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_sessions extends SessionsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_tickets extends TicketsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_keyring extends KeyringContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_conversations extends ConversationsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_message_log extends MessageLogContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_roster extends RosterContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_photos extends PhotosContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_rooms extends RoomsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_seats extends SeatsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_calendars extends CalendarsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_appointments extends AppointmentsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_dialogs extends DialogsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_contact_cards extends ContactCardsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_mailed_tokens extends MailTokensContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_mails extends MailsContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }

    @Nested
    class The_desk_hours extends DeskHoursContract {
        @Override
        protected World newWorld() {
            return new InMemoryWorld();
        }
    }
}
