package dev.paddock.sse.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.SecondFactors.SecondFactor;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.Site;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code of the contract, brought about by a call; what REST has no way to give is said. */
class CodesTest {
    private static final String API = "/api/v1";
    private static final String STAFF = API + "/admin";
    private static final String MESSAGE = "{\"clientId\": \"a\", \"text\": \"hello\"}";

    private TestEdge edge = TestEdge.unlimited();
    private Client program = edge.anonymous();

    @BeforeEach
    void sign_up() {
        program.post(API + "/accounts", """
            {"email": "lea@paddock.example", "password": "a-long-password", "displayName": "Léa"}\
            """).is(201);
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @ParameterizedTest
    @EnumSource
    void comes_with_its_status(Code code) throws IOException {
        var reply = provoke(code);

        if (reply == null) {
            assertThat(code)
                    .isIn(Set.of(
                            Code.MUTED,
                            Code.BANNED,
                            Code.ROOM_FULL,
                            Code.NO_ADVISOR_AVAILABLE,
                            Code.ADVISOR_AVAILABLE,
                            Code.REQUEST_ALREADY_OPEN,
                            Code.MISDIRECTED));
        } else {
            reply.isProblem(ErrorStatus.of(code).http(), code.wireName());
        }
    }

    /** A call that is refused for that reason, null for what only commands over WebSocket ask for. */
    private @Nullable Reply provoke(Code code) throws IOException {
        return switch (code) {
            case BAD_REQUEST -> program.post(API + "/guests", "{");
            case INVALID_TEXT -> program.post(API + "/guests", "{\"displayName\": \"a\\u0000b\"}");
            case INVALID_VALUE -> program.post(API + "/guests", "{}");
            case UNAUTHENTICATED -> program.get(API + "/me");
            case INVALID_CREDENTIALS -> signIn("a-wrong-password");
            case OTP_REQUIRED -> withSecondFactor();
            case FORBIDDEN -> browser("claire").get(STAFF + "/conversations");
            case NOT_FOUND -> browser("claire").get(API + "/appointments/none.ics");
            case ROOM_NOT_FOUND -> admin().delete(STAFF + "/rooms/none");
            case ROOM_DELETED -> toDeletedRoom();
            case NAME_TAKEN -> toTakenName();
            case NAME_RESERVED -> program.post(API + "/guests", "{\"displayName\": \"Support Paddock\"}");
            case EMAIL_TAKEN -> program.post(API + "/accounts", """
                {"email": "LEA@paddock.example", "password": "a-long-password", "displayName": "Lea"}\
                """);
            case WEAK_PASSWORD -> program.post(API + "/accounts", """
                {"email": "nina@paddock.example", "password": "motdepasse2026", "displayName": "Nina"}\
                """);
            case INVALID_TOKEN ->
                program.post(
                        API + "/password-resets/confirm", "{\"token\": \"no\", \"password\": \"a-long-password\"}");
            case NO_MAIL -> whereNothingIsMailed();
            case NOT_A_MEMBER -> admin().post(STAFF + "/conversations/none/messages", MESSAGE);
            case CONVERSATION_CLOSED -> toClosedConversation();
            case BLOCKED -> toBlockedConversation();
            case ADVISOR_UNAVAILABLE -> toAbsentColleague();
            case REQUEST_ALREADY_TAKEN -> toAcceptedRequest();
            case REQUEST_NOT_PENDING -> toRefusedRequest();
            case SLOT_TAKEN -> book("2026-11-24T08:00:00Z", edge.world.customer("karim"));
            case SLOT_NOT_OFFERED -> book("2026-11-24T08:01:00Z", null);
            case TOO_MANY_APPOINTMENTS -> bookFour();
            case APPOINTMENT_PAST -> cancelTooLate();
            case ATTACHMENT_INVALID -> admin().post(STAFF + "/conversations/none/messages", """
                {"clientId": "1", "text": "hello", "attachments": ["one", "one"]}\
                """);
            case TOO_LARGE -> program.post(API + "/guests", "{\"displayName\": \"" + "x".repeat(65_536) + "\"}");
            case RATE_LIMITED -> tooOften();
            case UNAVAILABLE -> withFault(new UnavailableException("no connection", new IOException("refused")));
            case INTERNAL -> withFault(new IllegalStateException("a fault planted by a test"));
            case ROOM_FULL, NO_ADVISOR_AVAILABLE, ADVISOR_AVAILABLE, REQUEST_ALREADY_OPEN, MUTED, BANNED -> null;
            case MISDIRECTED -> null; // the JDK says of itself whom it calls: KnownHostsTest
        };
    }

    private Reply withSecondFactor() {
        var lea = edge.world.accounts().findByEmail(new EmailAddress("lea@paddock.example"));
        edge.world.secondFactors().save(new SecondFactor(lea.orElseThrow().id(), "SECRET", true, 0, Set.of()));
        return signIn("a-long-password");
    }

    private Reply toAbsentColleague() {
        var marc = edge.browserOf(edge.world.advisor("marc"));
        var request = edge.staff.ask(edge.world.customer("nina"), "brakes").id().value();
        var talk = marc.post(STAFF + "/advice-requests/" + request + "/accept").at("/conversation/id");
        return marc.post(STAFF + "/conversations/" + talk + "/transfer", "{\"to\": \"nobody\"}");
    }

    private Reply toDeletedRoom() {
        var admin = admin();
        var path = STAFF + "/rooms/" + edge.world.room("Atelier", 2).id().value();
        admin.delete(path).is(204);
        return admin.patch(path, "{\"capacity\": 3}");
    }

    private Reply toTakenName() {
        edge.world.room("Atelier", 2);
        return admin().post(STAFF + "/rooms", "{\"name\": \"ATELIER\", \"capacity\": 2}");
    }

    private Reply toClosedConversation() {
        var marc = edge.world.advisor("marc");
        var talk = edge.world.talk(Conversation.Kind.ADVICE, marc, edge.world.customer("claire"));
        edge.world
                .transactions()
                .run(() -> edge.world.talks().close(talk, edge.world.clock().instant()));
        return edge.browserOf(marc).post(STAFF + "/conversations/" + talk.value() + "/messages", MESSAGE);
    }

    private Reply toBlockedConversation() {
        var marc = edge.world.advisor("marc");
        var claire = edge.world.customer("claire");
        var talk = edge.world.talk(Conversation.Kind.DIRECT, marc, claire);
        edge.world.blocks().add(claire.id(), marc.id());
        return edge.browserOf(marc).post(STAFF + "/conversations/" + talk.value() + "/messages", MESSAGE);
    }

    private Reply toAcceptedRequest() {
        var path = toRequest() + "/accept";
        admin().post(path).is(200);
        return edge.browserOf(edge.world.advisor("marc")).post(path);
    }

    private Reply toRefusedRequest() {
        var path = toRequest() + "/refuse";
        var admin = admin();
        admin.post(path).is(204);
        return admin.post(path);
    }

    private String toRequest() {
        return STAFF + "/advice-requests/"
                + edge.staff.ask(edge.world.customer("claire"), "my Z900").id().value();
    }

    /** Books for one customer, after {@code faster} had the only place. */
    private Reply book(String start, @Nullable Account faster) {
        edge.world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
        var body = "{\"category\": \"road\", \"start\": \"" + start + "\"}";
        if (faster != null) {
            edge.browserOf(faster).post(API + "/appointments", body).is(201);
        }
        return browser("claire").post(API + "/appointments", body);
    }

    private Reply bookFour() {
        edge.world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
        var claire = browser("claire");
        for (int day = 24; day < 27; day++) {
            claire.post(API + "/appointments", "{\"category\": \"road\", \"start\": \"2026-11-" + day + "T08:00:00Z\"}")
                    .is(201);
        }
        return claire.post(API + "/appointments", "{\"category\": \"road\", \"start\": \"2026-11-27T08:00:00Z\"}");
    }

    private Reply cancelTooLate() {
        var claire = edge.world.customer("claire");
        var begun = SomeCalendars.appointment(edge.world, Category.ROAD, claire, -1);
        edge.world.appointments().book(begun, 1);
        return edge.browserOf(claire).delete(API + "/appointments/" + begun.id().value());
    }

    private Reply whereNothingIsMailed() throws IOException {
        edge.close();
        edge = TestEdge.of(new Site("https://paddock.example", false, false, null));
        return edge.anonymous().post(API + "/password-resets", "{\"email\": \"lea@paddock.example\"}");
    }

    private Reply tooOften() throws IOException {
        edge.close();
        edge = TestEdge.limited();
        program = edge.anonymous();
        var last = signIn("a-wrong-password");
        for (int i = 0; i < 5; i++) {
            last = signIn("a-wrong-password");
        }
        return last;
    }

    private Reply withFault(RuntimeException fault) {
        edge.failWith(fault);
        return program.post(API + "/guests", "{\"displayName\": \"Zoé\"}");
    }

    private Reply signIn(String password) {
        return program.post(
                API + "/sessions", "{\"email\": \"lea@paddock.example\", \"password\": \"" + password + "\"}");
    }

    private Client admin() {
        return edge.browserOf(edge.world.admin("ada"));
    }

    private Client browser(String name) {
        return edge.browserOf(edge.world.customer(name));
    }
}
