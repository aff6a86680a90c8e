package dev.paddock.ws.protocol;

import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.Estimate;
import tools.jackson.core.JsonGenerator;

/** How requests for advice look. */
final class Requests {
    private Requests() {}

    /** A request as its customer sees it: who decided is theirs to know once somebody talks to them. */
    static void forCustomer(JsonGenerator json, AdviceLine.Place place) {
        json.writeStartObject();
        var request = place.request();
        fields(json, place);
        var advisor = request.advisor();
        if (advisor != null && request.conversation() != null) {
            json.writeName("advisor");
            Shapes.named(json, advisor);
        }
        json.writeEndObject();
    }

    /** A request as staff see it: with who asks, and on what. */
    static void forStaff(JsonGenerator json, AdviceLine.Place place) {
        json.writeStartObject();
        var request = place.request();
        fields(json, place);
        var advisor = request.advisor();
        if (advisor != null) {
            json.writeName("advisor");
            Shapes.named(json, advisor);
        }
        json.writeName("customer");
        Shapes.named(json, request.customer());
        var topic = request.topic();
        if (topic != null) {
            json.writeStringProperty("topic", topic.value());
        }
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, AdviceLine.Place place) {
        var request = place.request();
        json.writeStringProperty("id", request.id().value());
        json.writeStringProperty("status", request.status().wireName());
        json.writeStringProperty("since", request.since().toString());
        if (request.status() == Status.PENDING) {
            json.writeNumberProperty("position", place.position());
        }
        var estimate = place.estimate();
        if (estimate != null) {
            json.writeName("estimate");
            estimate(json, estimate);
        }
        outcome(json, request);
    }

    private static void outcome(JsonGenerator json, AdviceRequest request) {
        var reason = request.reason();
        if (reason != null) {
            json.writeStringProperty("reason", reason.value());
        }
        var conversation = request.conversation();
        if (conversation != null) {
            json.writeStringProperty("conversation", conversation.value());
        }
    }

    private static void estimate(JsonGenerator json, Estimate estimate) {
        json.writeStartObject();
        json.writeNumberProperty("fromSeconds", estimate.from().toSeconds());
        json.writeNumberProperty("toSeconds", estimate.to().toSeconds());
        json.writeEndObject();
    }
}
