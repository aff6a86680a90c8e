package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.Estimate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A request for advice: to its customer with the advisor they talk to, to staff with the customer and the topic as well. */
public final class RequestShape {
    private RequestShape() {}

    /** A request as a member of staff sees it, with its place in line. */
    public static Shape forStaff(AdviceLine.Place place, Language reader) {
        return json -> writeForStaff(json, place, (to, person) -> PersonShape.write(to, person, reader));
    }

    /** A request as a member of staff sees it, without its place in line. */
    public static Shape forStaff(AdviceRequest request, Language reader) {
        return forStaff(new AdviceLine.Place(request, 0, null), reader);
    }

    /** Writes a request as its customer sees it: they are shown the advisor once a conversation is open. */
    public static void writeForCustomer(JsonGenerator json, AdviceLine.Place place) {
        var request = place.request();
        json.writeStartObject();
        writeFields(json, place);
        if (request.conversation() != null) {
            writePerson(json, "advisor", request.advisor(), PersonShape::writeForAll);
        }
        json.writeEndObject();
    }

    /** Writes a request as staff of any language see it, whose people are here. */
    public static void writeForStaff(JsonGenerator json, AdviceLine.Place place) {
        writeForStaff(json, place, PersonShape::writeForAll);
    }

    private static void writeForStaff(
            JsonGenerator json, AdviceLine.Place place, BiConsumer<JsonGenerator, Person> writer) {
        var request = place.request();
        json.writeStartObject();
        writeFields(json, place);
        writePerson(json, "advisor", request.advisor(), writer);
        writePerson(json, "customer", request.customer(), writer);
        var topic = request.topic();
        if (topic != null) {
            json.writeStringProperty("topic", topic.value());
        }
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, AdviceLine.Place place) {
        var request = place.request();
        json.writeStringProperty("id", request.id().value());
        json.writeStringProperty("status", request.status().wireName());
        json.writeStringProperty("since", request.since().toString());
        if (place.position() > 0) {
            json.writeNumberProperty("position", place.position());
        }
        writeEstimate(json, place.estimate());
        var reason = request.reason();
        if (reason != null) {
            json.writeStringProperty("reason", reason.value());
        }
        var text = request.text();
        if (text != null) {
            json.writeStringProperty("text", text.value());
        }
        var conversation = request.conversation();
        if (conversation != null) {
            json.writeStringProperty("conversation", conversation.value());
        }
    }

    private static void writeEstimate(JsonGenerator json, @Nullable Estimate estimate) {
        if (estimate != null) {
            json.writeName("estimate");
            json.writeStartObject();
            json.writeNumberProperty("fromSeconds", estimate.from().toSeconds());
            json.writeNumberProperty("toSeconds", estimate.to().toSeconds());
            json.writeEndObject();
        }
    }

    private static void writePerson(
            JsonGenerator json, String name, @Nullable Person person, BiConsumer<JsonGenerator, Person> writer) {
        if (person != null) {
            json.writeName(name);
            writer.accept(json, person);
        }
    }
}
