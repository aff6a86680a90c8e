package dev.paddock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.shape.AppointmentShape;
import dev.paddock.contract.shape.ConversationShape;
import dev.paddock.contract.shape.MessageShape;
import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.PhotoShape;
import dev.paddock.contract.shape.RequestShape;
import dev.paddock.contract.shape.RoomShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.contract.shape.UserShape;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.Estimate;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.Cancellation;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.appointment.VisitDetails;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.Photo;
import dev.paddock.domain.conversation.PhotoFormat;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.conversation.Removal;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.NamedDealer;
import dev.paddock.domain.dealer.PhoneNumber;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapesTest {
    private static final Photo PHOTO = new Photo(new PhotoId("p1"), PhotoFormat.PNG, 640, 480, 9_000);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schemas OPEN_API = new Schemas("openapi", Documents.openApi());
    private static final Schemas ASYNC_API = new Schemas("asyncapi", Documents.asyncApi());

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Person MARC = new Person(new UserId("marc"), "Marc", Role.ADVISOR);
    private static final Person CLAIRE = new Person(new UserId("claire"), "Claire", Role.CUSTOMER);
    private static final Person ERASED = new Person(new UserId("nobody"), "", Role.CUSTOMER);
    private static final ConversationId TALK = new ConversationId("talk");
    private static final Account ACCOUNT = new Account(
            CLAIRE.id(),
            new DisplayName("Claire"),
            Role.CUSTOMER,
            null,
            Language.FRENCH,
            true,
            Listing.ON,
            false,
            NOON,
            Instant.EPOCH);
    private static final Appointment APPOINTMENT = new Appointment(
            new AppointmentId("visit"),
            new CalendarId(DealerId.ONLY, Category.ROAD),
            CLAIRE.id(),
            new SlotTime(NOON, NOON.plusSeconds(1800)),
            "Workshop",
            Appointment.Status.BOOKED);
    private static final Appointment TOLD = new Appointment(
            new AppointmentId("told"),
            Category.MAINTENANCE,
            CLAIRE.id(),
            new SlotTime(NOON, NOON.plusSeconds(1800)),
            "Workshop",
            Appointment.Status.BOOKED,
            new VisitDetails("2019", "before:2025-11-30", "unknown", "sport"),
            new BookingContact(new EmailAddress("claire@paddock.example"), "+33639980000"),
            null,
            new NamedDealer(new DealerId("versailles"), "Versailles"),
            1);
    private static final AdviceRequest PENDING =
            AdviceRequest.made(new AdviceId("request"), CLAIRE, new Topic("Tyres"), NOON);

    /** Each shape in its variants, which together have every field. */
    static Stream<Arguments> shapes() {
        var french = Language.FRENCH;
        var estimate = new Estimate(Duration.ofSeconds(60), Duration.ofSeconds(120));
        return Stream.of(
                Arguments.of(
                        "User",
                        List.of(
                                UserShape.of(ACCOUNT),
                                UserShape.of(
                                        ACCOUNT.reachedAt(new EmailAddress("claire@paddock.example")),
                                        new ContactCard(
                                                ACCOUNT.id(),
                                                true,
                                                new EmailAddress("neuve@paddock.example"),
                                                new PhoneNumber("+33639980000")),
                                        new DealerId("versailles")))),
                Arguments.of("Person", List.of(PersonShape.of(CLAIRE, french), PersonShape.of(ERASED, french))),
                Arguments.of("Room", List.of(RoomShape.of(room()))),
                Arguments.of(
                        "Conversation",
                        List.of(
                                ConversationShape.of(conversation(Conversation.Kind.ROOM, null), french, Set.of()),
                                ConversationShape.of(
                                        conversation(Conversation.Kind.DIRECT, CLAIRE), french, Set.of(CLAIRE.id())),
                                ConversationShape.of(
                                        conversation(Conversation.Kind.ADVICE, ERASED), french, Set.of()))),
                Arguments.of(
                        "Message",
                        List.of(
                                MessageShape.of(message(CLAIRE), french),
                                MessageShape.of(message(ERASED).edited(new MessageText("Hi"), NOON), french),
                                MessageShape.of(message(CLAIRE).removedBy(Removal.STAFF), french),
                                MessageShape.of(message(CLAIRE).with(List.of(PHOTO)), french))),
                Arguments.of("Attachment", List.of(PhotoShape.of(PHOTO))),
                Arguments.of(
                        "AdviceRequest",
                        List.of(
                                RequestShape.forStaff(PENDING, french),
                                RequestShape.forStaff(new AdviceLine.Place(PENDING, 1, estimate), french),
                                RequestShape.forStaff(
                                        AdviceRequest.left(
                                                new AdviceId("left"), CLAIRE, null, NOON, new MessageText("Bonjour")),
                                        french),
                                RequestShape.forStaff(PENDING.acceptedBy(MARC, TALK), french),
                                RequestShape.forStaff(PENDING.refusedBy(MARC, new Reason("Closed.")), french))),
                Arguments.of(
                        "Appointment",
                        List.of(
                                AppointmentShape.of(APPOINTMENT),
                                AppointmentShape.of(TOLD.cancelled()),
                                AppointmentShape.forStaff(
                                        new Booking(APPOINTMENT, ERASED, BookingContact.NONE), french),
                                AppointmentShape.forStaff(
                                        new Booking(
                                                TOLD.cancelled(new Cancellation(true, new CancelReason("Closed."))),
                                                CLAIRE,
                                                TOLD.contact()),
                                        french))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void are_as_both_documents_say(String name, List<Shape> variants) {
        assertThat(variants)
                .map(ShapesTest::written)
                .allSatisfy(json -> assertThat(faults(name, json)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void have_every_field_that_the_documents_have(String name, List<Shape> variants) {
        var written = variants.stream()
                .map(ShapesTest::written)
                .flatMap(json -> json.propertyNames().stream())
                .distinct();

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(OPEN_API.at("/components/schemas/" + name + "/properties")
                        .propertyNames());
    }

    @Test
    void show_a_customer_who_talks_to_them_and_not_who_refused() {
        var talking = written(json -> RequestShape.writeForCustomer(json, place(PENDING.acceptedBy(MARC, TALK))));
        var refused = written(json -> RequestShape.writeForCustomer(json, place(PENDING.refusedBy(MARC, null))));

        assertThat(faults("AdviceRequest", talking)).isEmpty();
        assertThat(talking.at("/advisor/name").asString()).isEqualTo("Marc");
        assertThat(refused.has("advisor")).isFalse();
        assertThat(talking.has("customer")).isFalse();
    }

    @Test
    void say_the_same_to_one_reader_and_to_all() {
        var message = message(CLAIRE);
        var place = place(PENDING.acceptedBy(MARC, TALK));
        var english = Language.ENGLISH;

        assertThat(written(json -> {
                    json.writeStartObject();
                    MessageShape.writeFieldsForAll(json, message);
                    json.writeEndObject();
                }))
                .isEqualTo(written(MessageShape.of(message, english)));
        assertThat(written(json -> PersonShape.writeForAll(json, CLAIRE)))
                .isEqualTo(written(PersonShape.of(CLAIRE, english)));
        assertThat(written(json -> RequestShape.writeForStaff(json, place)))
                .isEqualTo(written(RequestShape.forStaff(place, english)));
    }

    private static Room room() {
        return new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(2), 1, false);
    }

    private static Conversation conversation(Conversation.Kind kind, @Nullable Person with) {
        return new Conversation(TALK, kind, "A title", 3, 2, true, with);
    }

    private static Message message(Person from) {
        return new Message(TALK, 1, from, new MessageText("Hello"), NOON, new ClientId("c1"));
    }

    private static AdviceLine.Place place(AdviceRequest request) {
        return new AdviceLine.Place(request, 0, null);
    }

    private static List<String> faults(String name, JsonNode json) {
        var pointer = "/components/schemas/" + name;
        return Stream.of(OPEN_API, ASYNC_API)
                .flatMap(schemas -> schemas.faultsOfAnswer(pointer, json).stream())
                .toList();
    }

    private static JsonNode written(Shape shape) {
        var out = new StringWriter();
        try (var json = JSON.createGenerator(out)) {
            shape.write(json);
        }
        return JSON.readTree(out.toString());
    }
}
