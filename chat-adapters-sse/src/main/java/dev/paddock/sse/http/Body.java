package dev.paddock.sse.http;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON object a caller sent, read field by field. A field that is absent or null counts as not given, one of the wrong type
 * or with an invalid value is refused by its name, and fields nobody asks for are ignored.
 *
 * @param path what stands before a field's name when it is refused
 */
public record Body(ObjectNode object, String path) {
    public Body(ObjectNode object) {
        this(object, "");
    }

    public boolean has(String field) {
        return find(field) != null;
    }

    /** Refuses a body that has any other field than {@code fields}. */
    public void requireOnly(Set<String> fields) {
        for (var name : object.propertyNames()) {
            if (!fields.contains(name)) {
                throw RefusalException.inField(
                        path + name, Code.BAD_REQUEST, "The field " + name + " is unknown, or can't be changed.");
            }
        }
    }

    public <T> T required(String field, Function<String, Checked<T>> parse) {
        var value = optional(field, parse);
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    public <T> @Nullable T optional(String field, Function<String, Checked<T>> parse) {
        var node = find(field);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw wrong(field, "text");
        }
        return RefusalException.requireValid(path + field, parse.apply(node.stringValue()));
    }

    /** Text as it came, for what has no form to keep. */
    public String text(String field) {
        return required(field, Checked::valid);
    }

    public @Nullable Boolean flag(String field) {
        var node = find(field);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            throw wrong(field, "true or false");
        }
        return node.booleanValue();
    }

    public boolean flag(String field, boolean otherwise) {
        var flag = flag(field);
        return flag == null ? otherwise : flag;
    }

    public long number(String field) {
        var node = find(field);
        if (node == null) {
            throw missing(field);
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(field, "a whole number");
        }
        return node.longValue();
    }

    /** The object within this one; null if it isn't given. */
    public @Nullable Body object(String field) {
        var node = find(field);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ObjectNode inner)) {
            throw wrong(field, "an object");
        }
        return new Body(inner, path + field + ".");
    }

    /** The objects of a list, read by {@code read}. */
    public <T> List<T> objects(String field, Function<Body, T> read) {
        var found = new ArrayList<T>();
        for (var node : elements(field)) {
            if (!(node instanceof ObjectNode element)) {
                throw wrong(field, "a list of objects");
            }
            found.add(read.apply(new Body(element, path + field + ".")));
        }
        return found;
    }

    /** The texts of a list, each as {@code parse} takes it. */
    public <T> List<T> texts(String field, Function<String, Checked<T>> parse) {
        var read = new ArrayList<T>();
        for (var node : elements(field)) {
            if (!node.isString()) {
                throw wrong(field, "a list of texts");
            }
            read.add(RefusalException.requireValid(path + field, parse.apply(node.stringValue())));
        }
        return read;
    }

    private Iterable<JsonNode> elements(String field) {
        var node = find(field);
        if (node == null) {
            throw missing(field);
        }
        if (!node.isArray()) {
            throw wrong(field, "a list");
        }
        return node;
    }

    private @Nullable JsonNode find(String field) {
        var node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private RefusalException missing(String field) {
        return RefusalException.inField(path + field, Code.INVALID_VALUE, "The field " + field + " is needed.");
    }

    private RefusalException wrong(String field, String wanted) {
        return RefusalException.inField(
                path + field, Code.INVALID_VALUE, "The field " + field + " must be " + wanted + ".");
    }
}
