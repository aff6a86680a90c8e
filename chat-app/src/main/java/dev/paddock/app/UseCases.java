package dev.paddock.app;

import dev.paddock.app.fixtures.DemoActs;
import dev.paddock.app.settings.Settings;
import dev.paddock.domain.Ids;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangePassword;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.EnrolSecondFactor;
import dev.paddock.domain.account.Housekeeping;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.account.SignIn;
import dev.paddock.domain.account.SignOut;
import dev.paddock.domain.account.SignUp;
import dev.paddock.domain.advice.Queue;
import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.assistant.AnswerDialog;
import dev.paddock.domain.assistant.Contact;
import dev.paddock.domain.assistant.Dealership;
import dev.paddock.domain.assistant.HandOver;
import dev.paddock.domain.assistant.StartDialog;
import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.direct.BlockPerson;
import dev.paddock.domain.direct.FindPeople;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.domain.privacy.ForgetOld;
import dev.paddock.domain.privacy.Traces;
import dev.paddock.domain.room.FreeSeats;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.staff.CreateAdmin;
import dev.paddock.domain.staff.ReadCustomer;
import dev.paddock.domain.staff.ReadStatistics;
import dev.paddock.persistence.Stores;
import dev.paddock.sse.ClientError;
import dev.paddock.sse.HttpUseCases;
import dev.paddock.sse.Monitoring;
import dev.paddock.sse.SignedTokens;
import dev.paddock.sse.StaffUseCases;
import dev.paddock.sse.StreamUseCases;
import dev.paddock.ws.EdgeUseCases;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The use cases over one store, as each edge wants them. */
final class UseCases {
    /** What is said of the place of an appointment where nobody said where the dealerships are. */
    private static final String UNKNOWN_PLACE = "Paddock";

    private final Stores stores;
    private final Settings settings;
    private final @Nullable DealerGroup dealers;
    private final InstantSource clock;
    private final Ids ids;
    private final Secrets secrets = new RandomSecrets();
    private final SignedTokens tokens;
    private final Authenticate authenticate;
    private final FindSlots findSlots;
    private final BookAppointment bookAppointment;
    private final LiveUseCases live;

    UseCases(Stores stores, Settings settings, @Nullable DealerGroup dealers, InstantSource clock, Ids ids) {
        this.stores = stores;
        this.settings = settings;
        this.dealers = dealers;
        this.clock = clock;
        this.ids = ids;
        tokens = SignedTokens.keptIn(stores.keyring(), ids, clock);
        authenticate = new Authenticate(stores.accounts(), stores.sessions(), stores.tickets(), tokens, secrets, clock);
        findSlots = new FindSlots(stores.calendars(), stores.appointments(), settings.zone(), clock);
        bookAppointment = new BookAppointment(
                stores.calendars(), stores.appointments(), findSlots, stores.transactions(), stores.events(), ids);
        var usualPlace = dealers == null ? UNKNOWN_PLACE : dealers.usualPlace();
        live = new LiveUseCases(stores, settings, usualPlace, clock, ids);
    }

    /**
     * @param clientErrors hears of what goes wrong in browsers
     */
    HttpUseCases http(Metrics metrics, Consumer<ClientError> clientErrors) {
        var transactions = stores.transactions();
        var events = stores.events();
        var accounts = stores.accounts();
        var sessions = stores.sessions();
        var hashes = stores.passwordHashes();
        var factors = stores.secondFactors();
        var codes = stores.oneTimePasswords();
        return new HttpUseCases(
                new SignUp(accounts, sessions, hashes, stores.consents(), transactions, ids, secrets, clock),
                new SignIn(accounts, sessions, hashes, factors, codes, transactions, secrets, clock),
                new SignOut(accounts, sessions, transactions, events, clock),
                authenticate,
                tokens,
                new ChangeProfile(accounts, stores.consents(), transactions, events, clock),
                new ChangePassword(accounts, sessions, hashes, transactions, events, secrets, clock),
                new EnrolSecondFactor(factors, codes, transactions, secrets, clock),
                stores.rooms(),
                findSlots,
                bookAppointment,
                live.cancelAppointment,
                new ReadAppointments(stores.appointments(), accounts, settings.zone()),
                new ExportData(accounts, traces(), clock),
                new EraseAccount(accounts, stores.staffing(), live.leaveAdvice, traces(), events, clock),
                staff(),
                new StreamUseCases(stores.eventLog(), live.keepPresence, live.readOffers),
                stores::reachable,
                new Monitoring(metrics::scrape, settings.metricsToken(), metrics.http()),
                clientErrors);
    }

    Queue queue() {
        return live.queue;
    }

    private StaffUseCases staff() {
        var conversations = stores.conversations();
        return new StaffUseCases(
                live.admitStaff,
                live.staffActions,
                live.queue,
                live.keepDesk,
                new ReadTalks(conversations),
                new ReadHistory(conversations),
                new PostMessage(stores.roster(), stores.messageLog()),
                live.configureCalendar,
                new ReadStatistics(stores.statistics(), stores.calendars(), settings.zone(), clock),
                live.governPeople,
                new ReadCustomer(stores.accounts(), stores.consents(), stores.appointments(), stores.adviceRequests()),
                stores.auditLog());
    }

    private Traces traces() {
        return new Traces(
                stores.sessions(),
                stores.secondFactors(),
                stores.consents(),
                stores.seats(),
                stores.conversations(),
                stores.talks(),
                stores.blocks(),
                stores.adviceRequests(),
                stores.appointments(),
                stores.dialogs(),
                stores.offers());
    }

    /** How the assistant says the dealership is reached: at the advisors' page of {@code site} where nobody said more. */
    private Contact contact(String site) {
        var advisors = site + "/app/advisor";
        return dealers == null ? new Contact(advisors, advisors) : dealers.contact();
    }

    /**
     * @param site the origin at which people find the platform
     */
    EdgeUseCases webSocket(String site) {
        var transactions = stores.transactions();
        var events = stores.events();
        var conversations = stores.conversations();
        var accounts = stores.accounts();
        var rooms = stores.rooms();
        var seats = stores.seats();
        var dialogs = stores.dialogs();
        var dealership = new Dealership(findSlots, bookAppointment, contact(site));
        var handOver = new HandOver(live.requestAdvice);
        return new EdgeUseCases(
                authenticate,
                new PostMessage(stores.roster(), stores.messageLog()),
                new ReadHistory(conversations),
                new CatchUp(conversations),
                new MarkRead(conversations, transactions, events),
                conversations,
                stores.roster(),
                rooms,
                seats,
                new JoinRoom(rooms, seats, conversations, transactions, events, clock),
                new LeaveRoom(seats, transactions, events),
                new FreeSeats(seats, transactions, events, clock),
                new StartDialog(dialogs, accounts, dealership, transactions, events, ids, clock),
                new AnswerDialog(dialogs, accounts, dealership, handOver, transactions, events, clock),
                new EdgeUseCases.Advice(
                        live.queue, live.requestAdvice, live.endTalk, live.awaitReturn, live.admitStaff),
                new EdgeUseCases.Direct(
                        new FindPeople(stores.people()),
                        live.openDirect,
                        new BlockPerson(accounts, stores.blocks(), transactions, events)),
                live.keepPresence,
                new SeePresence(stores.people(), stores.presences()),
                stores.eventLog(),
                clock);
    }

    CreateAdmin createAdmin() {
        return new CreateAdmin(
                stores.accounts(), stores.passwordHashes(), stores.auditLog(), stores.transactions(), ids, clock);
    }

    VerifyAudit verifyAudit() {
        return new VerifyAudit(stores.auditLog());
    }

    DemoActs demoActs() {
        var markRead = new MarkRead(stores.conversations(), stores.transactions(), stores.events());
        return new DemoActs(
                live.staffActions, live.requestAdvice, live.endTalk, live.openDirect, markRead, live.readOffers);
    }

    /** To be called before anybody can connect. */
    void nobodyIsConnected() {
        live.keepPresence.nobodyIsConnected();
    }

    /** Has done again and again what no request or connection brings about. */
    void keepHouse(Housekeeper housekeeper) {
        var tidyUp = new Housekeeping(stores.sessions(), stores.tickets(), stores.transactions(), clock);
        var forgetOld =
                new ForgetOld(stores.oldChats(), stores.eventLog(), stores.transactions(), settings.retention(), clock);
        housekeeper.every(1, TimeUnit.SECONDS, live.emitOffer::sendDue);
        housekeeper.every(5, TimeUnit.MINUTES, tidyUp::tidyUp);
        housekeeper.every(5, TimeUnit.MINUTES, forgetOld::forget);
    }
}
