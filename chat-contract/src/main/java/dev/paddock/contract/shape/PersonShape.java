package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import tools.jackson.core.JsonGenerator;

/** A person as others see them: id and name, and whether they were erased. */
public final class PersonShape {
    private PersonShape() {}

    public static Shape of(Person person, Language reader) {
        return json -> write(json, person, reader);
    }

    /** Writes a person as {@code reader} reads their name. */
    public static void write(JsonGenerator json, Person person, Language reader) {
        write(json, person, person.nameFor(reader));
    }

    /** Writes a person who is here, hence not erased, for readers of any language. */
    public static void writeForAll(JsonGenerator json, Person person) {
        write(json, person, person.name());
    }

    /** Writes a person who is here with their role, by which staff are told from others whatever these call themselves. */
    public static void writeMember(JsonGenerator json, Person person) {
        json.writeStartObject();
        writeFields(json, person, person.name());
        json.writeStringProperty("role", person.role().wireName());
        json.writeEndObject();
    }

    /** Writes a person one talks with, and whether anything of theirs is connected. */
    static void writeOnline(JsonGenerator json, Person person, Language reader, boolean online) {
        json.writeStartObject();
        writeFields(json, person, person.nameFor(reader));
        json.writeBooleanProperty("online", online);
        json.writeEndObject();
    }

    static void writeFields(JsonGenerator json, Person person, String name) {
        json.writeStringProperty("id", person.id().value());
        json.writeStringProperty("name", name);
        if (person.isErased()) {
            json.writeBooleanProperty("erased", true);
        }
    }

    private static void write(JsonGenerator json, Person person, String name) {
        json.writeStartObject();
        writeFields(json, person, name);
        json.writeEndObject();
    }
}
