package dev.paddock.contract.shape;

import dev.paddock.domain.conversation.Photo;
import tools.jackson.core.JsonGenerator;

/** A photo; the wire calls it an attachment. */
public final class PhotoShape {
    private PhotoShape() {}

    public static Shape of(Photo photo) {
        return json -> write(json, photo);
    }

    public static void write(JsonGenerator json, Photo photo) {
        json.writeStartObject();
        json.writeStringProperty("id", photo.id().value());
        json.writeStringProperty("type", photo.format().mediaType());
        json.writeNumberProperty("width", photo.width());
        json.writeNumberProperty("height", photo.height());
        json.writeNumberProperty("bytes", photo.bytes());
        json.writeEndObject();
    }
}
