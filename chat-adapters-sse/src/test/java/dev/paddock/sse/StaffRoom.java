package dev.paddock.sse;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.EndTalk;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.LeaveAdvice;
import dev.paddock.domain.advice.Queue;
import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.advice.RequestOutcome;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.audit.Audited;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.room.RunRooms;
import dev.paddock.domain.staff.AdmitStaff;
import dev.paddock.domain.staff.GovernPeople;
import dev.paddock.domain.staff.ReadCustomer;
import dev.paddock.domain.staff.ReadStatistics;
import dev.paddock.domain.staff.StaffActions;
import java.time.Duration;

/** The staff's use cases over a world in memory. */
public final class StaffRoom {
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final InMemoryWorld world;
    private final Queue queue;
    private final LeaveAdvice leaveAdvice;
    private final ConfigureCalendar calendars;
    private final KeepDesk desks;
    private final GovernPeople people;

    StaffRoom(InMemoryWorld world) {
        this.world = world;
        this.queue = new Queue(world.adviceRequests(), world.desks(), GRACE, TestEdge.PARIS, world.clock());
        this.leaveAdvice = new LeaveAdvice(
                world.adviceRequests(),
                world.desks(),
                queue,
                world.talks(),
                world.transactions(),
                world.events(),
                world.clock());
        this.calendars = new ConfigureCalendar(world.calendars(), world.transactions(), "Atelier");
        this.desks = new KeepDesk(
                world.adviceRequests(),
                world.desks(),
                queue,
                world.presences(),
                world.transactions(),
                world.events(),
                world.clock());
        this.people = new GovernPeople(
                world.accounts(), world.sessions(), world.staffing(), leaveAdvice, world.events(), world.clock());
    }

    /** Puts {@code customer} in line, with an advisor who comes and goes for it. */
    public AdviceRequest ask(Account customer, String topic) {
        var passing = world.advisor("passing-" + world.ids().next());
        desks.declare(passing.id(), true, null);
        var request = new RequestAdvice(
                        world.adviceRequests(), queue, world.transactions(), world.events(), world.ids(), world.clock())
                .request(customer.person(), new Topic(topic));
        desks.declare(passing.id(), false, null);
        return ((RequestOutcome.Requested) request).place().request();
    }

    DecideRequest decideRequest() {
        return new DecideRequest(
                world.accounts(),
                world.adviceRequests(),
                world.desks(),
                queue,
                world.talks(),
                world.transactions(),
                world.events(),
                world.ids(),
                world.clock());
    }

    EraseAccount eraseAccount() {
        return new EraseAccount(
                world.accounts(), world.staffing(), leaveAdvice, world.traces(), world.events(), world.clock());
    }

    public StaffUseCases useCases(boolean factorRequired) {
        return new StaffUseCases(
                new AdmitStaff(world.secondFactors(), factorRequired),
                new StaffActions(acts(), new Audited(world.auditLog(), world.transactions(), world.clock())),
                queue,
                desks,
                new ReadTalks(world.conversations()),
                new ReadHistory(world.conversations()),
                new PostMessage(world.roster(), world.messageLog()),
                calendars,
                new ReadStatistics(world.statistics(), world.calendars(), TestEdge.PARIS, world.clock()),
                people,
                new ReadCustomer(world.accounts(), world.consents(), world.appointments(), world.adviceRequests()),
                world.auditLog());
    }

    private StaffActions.Acts acts() {
        return new StaffActions.Acts(
                new RunRooms(
                        world.rooms(), world.seats(), world.transactions(), world.events(), world.ids(), world.clock()),
                decideRequest(),
                desks,
                new EndTalk(
                        world.adviceRequests(),
                        world.desks(),
                        queue,
                        world.talks(),
                        world.conversations(),
                        world.transactions(),
                        world.events(),
                        world.clock()),
                new EmitOffer(world.offers(), world.transactions(), world.events(), world.ids(), world.clock()),
                new CancelAppointment(world.appointments(), world.transactions(), world.events(), world.clock()),
                calendars,
                people);
    }
}
