package dev.paddock.contract.shape;

import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** One JSON value of the contract, ready to be written. Its facts are taken when it is made; it may be written more than once. */
@FunctionalInterface
public interface Shape {
    void write(JsonGenerator json);

    /** An object whose one field {@code name} holds {@code shape}. */
    static Shape field(String name, Shape shape) {
        return json -> {
            json.writeStartObject();
            json.writeName(name);
            shape.write(json);
            json.writeEndObject();
        };
    }

    /** An object whose one field {@code name} holds a list of {@code shapes}. */
    static Shape list(String name, List<Shape> shapes) {
        return json -> {
            json.writeStartObject();
            writeList(json, name, shapes, (to, shape) -> shape.write(to));
            json.writeEndObject();
        };
    }

    /** Writes the field {@code name}: a list of {@code items}, each as {@code writer} writes it. */
    static <T> void writeList(JsonGenerator json, String name, List<T> items, BiConsumer<JsonGenerator, T> writer) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(item -> writer.accept(json, item));
        json.writeEndArray();
    }
}
