package dev.paddock.ws.protocol;

import dev.paddock.contract.shape.AppointmentShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.assistant.AssistantTurn;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The assistant's turns as JSON. */
final class TurnWriter {
    private TurnWriter() {}

    static void turn(JsonGenerator json, AssistantTurn turn) {
        json.writeStartObject();
        json.writeStringProperty("dialog", turn.dialog().value());
        json.writeStringProperty("step", turn.step());
        Shape.writeList(json, "messages", turn.messages(), JsonGenerator::writeString);
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
            AppointmentShape.write(json, appointment);
        }
        var understood = turn.understood();
        if (understood != null) {
            json.writeName("understood");
            json.writeStartObject();
            json.writeStringProperty("value", understood.value());
            json.writeStringProperty("label", understood.label());
            json.writeEndObject();
        }
        Shape.writeList(json, "answers", turn.answers(), TurnWriter::given);
        json.writeEndObject();
    }

    private static void given(JsonGenerator json, AssistantTurn.Given given) {
        json.writeStartObject();
        json.writeStringProperty("step", given.step());
        json.writeStringProperty("value", given.value());
        json.writeStringProperty("label", given.label());
        json.writeEndObject();
    }

    private static void prompt(JsonGenerator json, AssistantTurn.Prompt prompt) {
        json.writeStartObject();
        json.writeStringProperty("kind", prompt.kind());
        Shape.writeList(json, "options", prompt.options(), TurnWriter::option);
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
}
