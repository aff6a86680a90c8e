package dev.paddock.app;

import dev.paddock.app.settings.Settings;
import dev.paddock.domain.Ids;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.Housekeeping;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.account.SignIn;
import dev.paddock.domain.account.SignOut;
import dev.paddock.domain.account.SignUp;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.assistant.AnswerDialog;
import dev.paddock.domain.assistant.Contact;
import dev.paddock.domain.assistant.Dealership;
import dev.paddock.domain.assistant.StartDialog;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.KeepSeats;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.RunRooms;
import dev.paddock.persistence.Stores;
import dev.paddock.sse.HttpUseCases;
import dev.paddock.sse.SignedTokens;
import dev.paddock.ws.EdgeUseCases;
import java.time.InstantSource;

/** The use cases over one store, as each edge wants them. */
final class UseCases {
    /** How to reach the dealership; French numbers reserved for fiction. */
    private static final Contact CONTACT = new Contact("contact@paddock.example", "01 99 00 10 20");

    private static final String USUAL_PLACE = "12 rue du Circuit";

    private final Stores stores;
    private final Settings settings;
    private final InstantSource clock;
    private final Ids ids;
    private final Secrets secrets = new RandomSecrets();
    private final SignedTokens tokens;
    private final Authenticate authenticate;
    private final FindSlots findSlots;
    private final BookAppointment bookAppointment;

    UseCases(Stores stores, Settings settings, InstantSource clock, Ids ids) {
        this.stores = stores;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        tokens = SignedTokens.keptIn(stores.keyring(), ids, clock);
        authenticate = new Authenticate(stores.accounts(), stores.sessions(), stores.tickets(), tokens, secrets, clock);
        findSlots = new FindSlots(stores.calendars(), stores.appointments(), settings.zone(), clock);
        bookAppointment = new BookAppointment(
                stores.calendars(), stores.appointments(), findSlots, stores.transactions(), stores.events(), ids);
    }

    HttpUseCases http() {
        var transactions = stores.transactions();
        var events = stores.events();
        var accounts = stores.accounts();
        var sessions = stores.sessions();
        var hashes = stores.passwordHashes();
        var appointments = stores.appointments();
        return new HttpUseCases(
                new SignUp(accounts, sessions, hashes, transactions, ids, secrets, clock),
                new SignIn(accounts, sessions, hashes, transactions, secrets, clock),
                new SignOut(accounts, sessions, transactions, events, clock),
                authenticate,
                tokens,
                new ChangeProfile(accounts, transactions, events),
                stores.rooms(),
                new RunRooms(stores.rooms(), stores.seats(), transactions, events, ids, clock),
                findSlots,
                bookAppointment,
                new CancelAppointment(appointments, transactions, events, clock),
                new ReadAppointments(appointments, accounts, settings.zone()),
                new ConfigureCalendar(stores.calendars(), transactions, USUAL_PLACE),
                new ExportData(accounts, stores.conversations(), appointments, stores.dialogs(), clock),
                new EraseAccount(
                        accounts,
                        sessions,
                        stores.seats(),
                        appointments,
                        stores.dialogs(),
                        transactions,
                        events,
                        clock),
                stores::reachable);
    }

    EdgeUseCases webSocket() {
        var transactions = stores.transactions();
        var events = stores.events();
        var conversations = stores.conversations();
        var rooms = stores.rooms();
        var seats = stores.seats();
        var dealership = new Dealership(findSlots, bookAppointment, CONTACT);
        return new EdgeUseCases(
                authenticate,
                new PostMessage(stores.roster(), stores.messageLog()),
                new ReadHistory(conversations),
                new CatchUp(conversations),
                new MarkRead(conversations, transactions, events),
                conversations,
                rooms,
                seats,
                new JoinRoom(rooms, seats, conversations, transactions, events, clock),
                new LeaveRoom(seats, transactions, events),
                new KeepSeats(seats, transactions, events, settings.grace(), clock),
                new StartDialog(stores.dialogs(), stores.accounts(), dealership, transactions, events, ids, clock),
                new AnswerDialog(stores.dialogs(), stores.accounts(), dealership, transactions, events, clock),
                clock);
    }

    Housekeeping housekeeping() {
        return new Housekeeping(stores.sessions(), stores.tickets(), stores.transactions(), clock);
    }
}
