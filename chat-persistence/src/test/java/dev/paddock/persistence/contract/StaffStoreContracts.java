package dev.paddock.persistence.contract;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.account.ConsentsContract;
import dev.paddock.domain.account.ContactCardsContract;
import dev.paddock.domain.account.MailTokensContract;
import dev.paddock.domain.account.SecondFactorsContract;
import dev.paddock.domain.advice.DeskHoursContract;
import dev.paddock.domain.audit.AuditLogContract;
import dev.paddock.domain.mail.MailsContract;
import dev.paddock.domain.notification.OffersContract;
import dev.paddock.domain.privacy.LostGuestsContract;
import dev.paddock.domain.privacy.OldChatsContract;
import dev.paddock.domain.staff.StaffingContract;
import dev.paddock.domain.staff.StatisticsContract;
import dev.paddock.persistence.TestStore;
import org.junit.jupiter.api.Nested;

/** The stores keep the contracts of what staff do and of what people agreed to; a subclass says on which database. */
abstract class StaffStoreContracts {
    abstract TestStore store();

    @Nested
    class The_offers extends OffersContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_audit_log extends AuditLogContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_staffing extends StaffingContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_second_factors extends SecondFactorsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_consents extends ConsentsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_statistics extends StatisticsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_old_chats extends OldChatsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_lost_guests extends LostGuestsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_contact_cards extends ContactCardsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_mailed_tokens extends MailTokensContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_mails extends MailsContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }

    @Nested
    class The_desk_hours extends DeskHoursContract {
        @Override
        protected LiveWorld newWorld() {
            return store().emptied();
        }
    }
}
