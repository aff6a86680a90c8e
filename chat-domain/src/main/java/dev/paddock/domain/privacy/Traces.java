package dev.paddock.domain.privacy;

import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.MailTokens;
import dev.paddock.domain.account.SecondFactors;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.appointment.CalendarFeeds;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.dealer.HomeDealers;
import dev.paddock.domain.direct.Approaches;
import dev.paddock.domain.direct.Blocks;
import dev.paddock.domain.mail.Mails;
import dev.paddock.domain.moderation.Reports;
import dev.paddock.domain.note.Notes;
import dev.paddock.domain.notification.Offers;
import dev.paddock.domain.photo.Photos;
import dev.paddock.domain.rating.Ratings;
import dev.paddock.domain.room.Bars;
import dev.paddock.domain.room.Seats;

/** Wherever the platform keeps something about a person, apart from their account: what to look through when they ask. */
public record Traces(
        Sessions sessions,
        SecondFactors secondFactors,
        Consents consents,
        Seats seats,
        Conversations conversations,
        Talks talks,
        Blocks blocks,
        Approaches approaches,
        AdviceRequests requests,
        Notes notes,
        Ratings ratings,
        Appointments appointments,
        HomeDealers homeDealers,
        CalendarFeeds calendarFeeds,
        Dialogs dialogs,
        Offers offers,
        Bars bars,
        Reports reports,
        ContactCards cards,
        MailTokens mailTokens,
        Mails mails,
        Photos photos) {}
