package dev.paddock.app;

import dev.paddock.app.settings.Settings;
import dev.paddock.domain.Ids;
import dev.paddock.domain.advice.AwaitReturn;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.EndTalk;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.LeaveAdvice;
import dev.paddock.domain.advice.Queue;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.audit.Audited;
import dev.paddock.domain.direct.OpenDirect;
import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.notification.ReadOffers;
import dev.paddock.domain.presence.KeepPresence;
import dev.paddock.domain.room.RunRooms;
import dev.paddock.domain.staff.AdmitStaff;
import dev.paddock.domain.staff.GovernPeople;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.persistence.Stores;
import java.time.InstantSource;

/** The use cases about advisors, offers and staff, made once: both edges and the demo data share them. */
final class LiveUseCases {
    final Queue queue;
    final RequestAdvice requestAdvice;
    final EndTalk endTalk;
    final KeepDesk keepDesk;
    final LeaveAdvice leaveAdvice;
    final AwaitReturn awaitReturn;
    final OpenDirect openDirect;
    final EmitOffer emitOffer;
    final ReadOffers readOffers;
    final KeepPresence keepPresence;
    final AdmitStaff admitStaff;
    final GovernPeople governPeople;
    final RunRooms runRooms;
    final CancelAppointment cancelAppointment;
    final ConfigureCalendar configureCalendar;
    final StaffActions staffActions;

    LiveUseCases(Stores stores, Settings settings, String usualPlace, InstantSource clock, Ids ids) {
        var transactions = stores.transactions();
        var events = stores.events();
        var requests = stores.adviceRequests();
        var desks = stores.desks();
        var talks = stores.talks();
        var presences = stores.presences();
        var grace = settings.grace();
        queue = new Queue(requests, desks, grace, settings.zone(), clock);
        requestAdvice = new RequestAdvice(requests, queue, transactions, events, ids, clock);
        endTalk = new EndTalk(requests, desks, queue, talks, stores.conversations(), transactions, events, clock);
        keepDesk = new KeepDesk(requests, desks, queue, presences, transactions, events, clock);
        leaveAdvice = new LeaveAdvice(requests, desks, queue, talks, transactions, events, clock);
        awaitReturn = new AwaitReturn(requests, desks, queue, talks, presences, transactions, events, grace, clock);
        openDirect = new OpenDirect(stores.accounts(), stores.blocks(), talks, transactions, events, ids, clock);
        emitOffer = new EmitOffer(stores.offers(), transactions, events, ids, clock);
        readOffers = new ReadOffers(stores.offers(), transactions, clock);
        keepPresence = new KeepPresence(presences, stores.seats(), stores.people(), transactions, events, grace, clock);
        admitStaff = new AdmitStaff(stores.secondFactors(), !settings.demo());
        governPeople =
                new GovernPeople(stores.accounts(), stores.sessions(), stores.staffing(), leaveAdvice, events, clock);
        runRooms = new RunRooms(stores.rooms(), stores.seats(), transactions, events, ids, clock);
        cancelAppointment = new CancelAppointment(stores.appointments(), transactions, events, clock);
        configureCalendar = new ConfigureCalendar(stores.calendars(), transactions, usualPlace);
        var decideRequest =
                new DecideRequest(stores.accounts(), requests, desks, queue, talks, transactions, events, ids, clock);
        staffActions = new StaffActions(
                new StaffActions.Acts(
                        runRooms,
                        decideRequest,
                        keepDesk,
                        endTalk,
                        emitOffer,
                        cancelAppointment,
                        configureCalendar,
                        governPeople),
                new Audited(stores.auditLog(), transactions, clock));
    }
}
