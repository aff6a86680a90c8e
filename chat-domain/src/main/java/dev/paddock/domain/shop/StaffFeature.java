package dev.paddock.domain.shop;

import dev.paddock.domain.audit.Audited;
import dev.paddock.domain.audit.ReadAudit;
import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.domain.readyanswer.KeepReadyAnswers;
import dev.paddock.domain.staff.AdmitStaff;
import dev.paddock.domain.staff.CreateAdmin;
import dev.paddock.domain.staff.GovernPeople;
import dev.paddock.domain.staff.HandOutReset;
import dev.paddock.domain.staff.ReadCustomer;
import dev.paddock.domain.staff.ReadStatistics;
import dev.paddock.domain.staff.StaffActions;

/** The staff: who may do what, everything they do by way of the audit log, and what they see. */
public record StaffFeature(
        AdmitStaff admitStaff,
        StaffActions actions,
        GovernPeople governPeople,
        HandOutReset handOutReset,
        ReadStatistics readStatistics,
        ReadCustomer readCustomer,
        KeepReadyAnswers readyAnswers,
        ReadAudit readAudit,
        CreateAdmin createAdmin,
        VerifyAudit verifyAudit) {

    static StaffFeature of(
            Ports ports,
            Terms terms,
            Surroundings outside,
            ConversationFeature conversations,
            RoomFeature rooms,
            AdviceFeature advice,
            OfferFeature offers,
            AppointmentFeature appointments,
            AccountFeature people,
            MailFeature mail) {
        var accounts = ports.accounts();
        var transactions = ports.transactions();
        var clock = outside.clock();
        var governPeople = new GovernPeople(
                accounts,
                ports.sessions(),
                ports.staffing(),
                advice.leaveAdvice(),
                ports.talks(),
                ports.events(),
                clock);
        var handOutReset = new HandOutReset(accounts, people.resetPassword());
        var readyAnswers = new KeepReadyAnswers(ports.readyAnswers(), transactions, outside.ids());
        var acts = new StaffActions.Acts(
                rooms.runRooms(),
                conversations.moderateMessages(),
                conversations.resolveReport(),
                rooms.barPeople(),
                advice.decideRequest(),
                advice.keepDesk(),
                advice.endTalk(),
                advice.transferTalk(),
                advice.startTalk(),
                readyAnswers,
                offers.emitOffer(),
                appointments.bookOnBehalf(),
                appointments.moveAppointment(),
                appointments.cancelAppointment(),
                appointments.configureCalendar(),
                governPeople,
                handOutReset,
                advice.deskTimes(),
                advice.postLeft(),
                mail.reviewMails());
        return new StaffFeature(
                new AdmitStaff(ports.secondFactors(), terms.factorRequired()),
                new StaffActions(acts, new Audited(ports.auditLog(), transactions, clock)),
                governPeople,
                handOutReset,
                new ReadStatistics(ports.statistics(), ports.calendars(), terms.zone(), clock),
                new ReadCustomer(
                        accounts,
                        ports.consents(),
                        ports.appointments(),
                        ports.adviceRequests(),
                        ports.notes(),
                        ports.ratings(),
                        ports.contactCards()),
                readyAnswers,
                new ReadAudit(ports.auditLog(), accounts, ports.adviceRequests(), ports.rooms()),
                new CreateAdmin(accounts, ports.passwordHashes(), ports.auditLog(), transactions, outside.ids(), clock),
                new VerifyAudit(ports.auditLog()));
    }
}
