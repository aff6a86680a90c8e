package dev.paddock.contract.shape;

import dev.paddock.domain.rating.RateTalk.Rateable;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/** A talk that its customer can rate now, with what they said of it last. */
public final class RateableShape {
    private RateableShape() {}

    public static void write(JsonGenerator json, Rateable rateable) {
        var request = rateable.request();
        json.writeStartObject();
        json.writeStringProperty("request", request.id().value());
        json.writeStringProperty(
                "conversation", Objects.requireNonNull(request.conversation()).value());
        var advisor = request.advisor();
        if (advisor != null && !advisor.isErased()) {
            json.writeName("advisor");
            PersonShape.writeForAll(json, advisor);
        }
        var rating = rateable.rating();
        if (rating != null) {
            json.writeNumberProperty("score", rating.score().value());
            var comment = rating.comment();
            if (comment != null) {
                json.writeStringProperty("comment", comment.value());
            }
        }
        json.writeEndObject();
    }
}
