package dev.paddock.domain.shop;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.Skeletons;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.Keyring;
import dev.paddock.domain.account.MailTokens;
import dev.paddock.domain.account.OneTimePasswords;
import dev.paddock.domain.account.PasswordHashes;
import dev.paddock.domain.account.SecondFactors;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.Tickets;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.advice.DeskHoursBook;
import dev.paddock.domain.advice.Desks;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.appointment.CalendarFeeds;
import dev.paddock.domain.appointment.Calendars;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.audit.AuditLog;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.MessageChanges;
import dev.paddock.domain.conversation.MessageIndex;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.dealer.HomeDealers;
import dev.paddock.domain.direct.Approaches;
import dev.paddock.domain.direct.Blocks;
import dev.paddock.domain.direct.People;
import dev.paddock.domain.mail.Mails;
import dev.paddock.domain.moderation.Reports;
import dev.paddock.domain.note.Notes;
import dev.paddock.domain.notification.Offers;
import dev.paddock.domain.photo.Photos;
import dev.paddock.domain.presence.Nodes;
import dev.paddock.domain.presence.Presences;
import dev.paddock.domain.privacy.LostGuests;
import dev.paddock.domain.privacy.OldChats;
import dev.paddock.domain.rating.Ratings;
import dev.paddock.domain.readyanswer.ReadyAnswers;
import dev.paddock.domain.room.Bars;
import dev.paddock.domain.room.Rooms;
import dev.paddock.domain.room.Seats;
import dev.paddock.domain.staff.Staffing;
import dev.paddock.domain.staff.Statistics;

/** Everything the shop stores or has worked out for it, all over one store. Implementations are safe for use by many threads. */
public interface Ports {
    Transactions transactions();

    StateEvents events();

    EventLog eventLog();

    Skeletons skeletons();

    Accounts accounts();

    Sessions sessions();

    Tickets tickets();

    Keyring keyring();

    PasswordHashes passwordHashes();

    SecondFactors secondFactors();

    OneTimePasswords oneTimePasswords();

    Consents consents();

    ContactCards contactCards();

    MailTokens mailTokens();

    Mails mails();

    Conversations conversations();

    Roster roster();

    MessageLog messageLog();

    MessageChanges messageChanges();

    MessageIndex messageIndex();

    Talks talks();

    Photos photos();

    Rooms rooms();

    Bars bars();

    Reports reports();

    Seats seats();

    Calendars calendars();

    HomeDealers homeDealers();

    CalendarFeeds calendarFeeds();

    Appointments appointments();

    Dialogs dialogs();

    AdviceRequests adviceRequests();

    Desks desks();

    DeskHoursBook deskHours();

    Notes notes();

    Ratings ratings();

    ReadyAnswers readyAnswers();

    Presences presences();

    Nodes nodes();

    Blocks blocks();

    People people();

    Approaches approaches();

    Offers offers();

    AuditLog auditLog();

    Staffing staffing();

    Statistics statistics();

    OldChats oldChats();

    LostGuests lostGuests();
}
