package dev.paddock.sse;

import dev.paddock.domain.account.ProveSelf;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.DeskTimes;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.audit.ReadAudit;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.mail.ReviewMails;
import dev.paddock.domain.moderation.ResolveReport;
import dev.paddock.domain.note.KeepNotes;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.readyanswer.KeepReadyAnswers;
import dev.paddock.domain.room.BarPeople;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.staff.AdmitStaff;
import dev.paddock.domain.staff.GovernPeople;
import dev.paddock.domain.staff.HandOutReset;
import dev.paddock.domain.staff.ReadCustomer;
import dev.paddock.domain.staff.ReadStatistics;
import dev.paddock.domain.staff.StaffActions;

/**
 * The use cases that the HTTP edge calls for the staff. Of these, what changes anything is called by way of {@code actions} alone, but for
 * messages and notes; the others are there to be read.
 */
public record StaffUseCases(
        AdmitStaff admitStaff,
        StaffActions actions,
        AdviceLine queue,
        KeepDesk desks,
        ReadTalks talks,
        SeePresence seePresence,
        ReadHistory history,
        ResolveReport reports,
        BarPeople bars,
        PostMessage postMessage,
        KeepNotes notes,
        KeepReadyAnswers answers,
        ConfigureCalendar calendars,
        Dealers dealers,
        ReadStatistics statistics,
        GovernPeople people,
        ProveSelf proveSelf,
        ReadCustomer customers,
        ReadAudit audit,
        HandOutReset handOutReset,
        ReviewMails mails,
        DeskTimes deskTimes) {

    static StaffUseCases of(Shop shop) {
        var conversations = shop.conversations();
        var staff = shop.staff();
        return new StaffUseCases(
                staff.admitStaff(),
                staff.actions(),
                shop.advice().line(),
                shop.advice().keepDesk(),
                conversations.readTalks(),
                shop.presence().seePresence(),
                conversations.readHistory(),
                conversations.resolveReport(),
                shop.rooms().barPeople(),
                conversations.postMessage(),
                shop.advice().keepNotes(),
                staff.readyAnswers(),
                shop.appointments().configureCalendar(),
                shop.appointments().findHome().dealers(),
                staff.readStatistics(),
                staff.governPeople(),
                shop.accounts().proveSelf(),
                staff.readCustomer(),
                staff.readAudit(),
                staff.handOutReset(),
                shop.mail().reviewMails(),
                shop.advice().deskTimes());
    }
}
