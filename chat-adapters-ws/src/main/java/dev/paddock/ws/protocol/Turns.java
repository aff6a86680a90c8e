package dev.paddock.ws.protocol;

import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.assistant.AssistantTurn;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How the assistant's turns look. */
final class Turns {
    private Turns() {}

    static void turn(JsonGenerator json, AssistantTurn turn) {
        json.writeStartObject();
        json.writeStringProperty("dialog", turn.dialog().value());
        json.writeStringProperty("step", turn.step());
        Shapes.list(json, "messages", turn.messages(), JsonGenerator::writeString);
        json.writeName("prompt");
        prompt(json, turn.prompt());
        var category = turn.category();
        if (category != null) {
            json.writeStringProperty("category", category.wireName());
        }
        json.writeBooleanProperty("ended", turn.ended());
        var appointment = turn.appointment();
        if (appointment != null) {
            json.writeName("appointment");
            appointment(json, appointment);
        }
        json.writeEndObject();
    }

    private static void prompt(JsonGenerator json, AssistantTurn.Prompt prompt) {
        json.writeStartObject();
        json.writeStringProperty("kind", prompt.kind());
        Shapes.list(json, "options", prompt.options(), Turns::option);
        limit(json, "min", prompt.min());
        limit(json, "max", prompt.max());
        json.writeEndObject();
    }

    private static void option(JsonGenerator json, AssistantTurn.Option option) {
        json.writeStartObject();
        json.writeStringProperty("value", option.value());
        json.writeStringProperty("label", option.label());
        json.writeEndObject();
    }

    private static void limit(JsonGenerator json, String name, @Nullable Object limit) {
        if (limit instanceof Long number) {
            json.writeNumberProperty(name, number);
        } else if (limit != null) {
            json.writeStringProperty(name, limit.toString());
        }
    }

    private static void appointment(JsonGenerator json, Appointment appointment) {
        json.writeStartObject();
        json.writeStringProperty("id", appointment.id().value());
        json.writeStringProperty("category", appointment.category().wireName());
        json.writeStringProperty("start", appointment.start().toString());
        json.writeStringProperty("end", appointment.end().toString());
        json.writeStringProperty("place", appointment.place());
        json.writeStringProperty("status", appointment.status().wireName());
        json.writeEndObject();
    }
}
