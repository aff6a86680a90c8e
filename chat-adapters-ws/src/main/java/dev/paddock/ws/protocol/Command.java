package dev.paddock.ws.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A command of a client: a type, the id its answer is to carry, and flat fields. */
public final class Command {
    private static final int MAX_ID = 64;
    private static final int MAX_KEY = 64;
    private static final Object NOTHING = new Object();

    private final String type;
    private final String id;
    private final Map<String, Object> fields;

    private Command(String type, String id, Map<String, Object> fields) {
        this.type = type;
        this.id = id;
        this.fields = fields;
    }

    /** Reads one command. */
    public static Command parse(String text) throws BadRequestException {
        var fields = new HashMap<String, Object>();
        try (var json = FrameJson.parser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRequestException(null, "A frame holds one JSON object.");
            }
            readFields(json, fields);
            if (json.nextToken() != null) {
                throw new BadRequestException(idIn(fields), "A frame holds one JSON object and nothing after it.");
            }
        } catch (JacksonException e) {
            throw new BadRequestException(
                    idIn(fields), "The frame is not JSON, names a field twice, or nests too deep.");
        }
        return checked(fields);
    }

    public String type() {
        return type;
    }

    public String id() {
        return id;
    }

    /** The exception to throw when this is no command after all. */
    public BadRequestException bad(String detail) {
        return new BadRequestException(id, detail);
    }

    /** The text of a field that must be there. */
    public String text(String name) throws BadRequestException {
        var text = textOrNull(name);
        if (text == null) {
            throw bad("\"" + name + "\" is missing.");
        }
        return text;
    }

    public @Nullable String textOrNull(String name) throws BadRequestException {
        var value = fields.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw bad("\"" + name + "\" must be a string.");
    }

    /** A text field in which a number is taken by its digits. */
    public String textOrNumber(String name) throws BadRequestException {
        return fields.get(name) instanceof Long number ? number.toString() : text(name);
    }

    /** The text of a field that holds an id: 1 to 64 characters. */
    public String idField(String name) throws BadRequestException {
        var text = text(name);
        if (text.isEmpty() || text.length() > MAX_ID) {
            throw bad("\"" + name + "\" is no id.");
        }
        return text;
    }

    /** The value of a whole-number field, if it is there; never negative. */
    public OptionalLong number(String name) throws BadRequestException {
        var value = fields.get(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Long number && number >= 0) {
            return OptionalLong.of(number);
        }
        throw bad("\"" + name + "\" must be a whole number from 0.");
    }

    /** The texts of a list; none if it is not there. */
    public List<String> texts(String name) throws BadRequestException {
        var value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> values && values.stream().allMatch(String.class::isInstance)) {
            return values.stream().map(String.class::cast).toList();
        }
        throw bad("\"" + name + "\" must be a list of strings.");
    }

    /** Tells whether a field is there and true. */
    public boolean flag(String name) throws BadRequestException {
        var value = fields.getOrDefault(name, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw bad("\"" + name + "\" must be true or false.");
    }

    /** The whole numbers of an object field by their names; empty if it is not there. */
    public Map<String, Long> numbers(String name) throws BadRequestException {
        var value = fields.get(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> entries)) {
            throw bad("\"" + name + "\" must be an object.");
        }
        var numbers = new HashMap<String, Long>();
        for (var entry : entries.entrySet()) {
            if (!(entry.getValue() instanceof Long number)) {
                throw bad("\"" + name + "\" must hold whole numbers.");
            }
            numbers.put((String) entry.getKey(), number);
        }
        return numbers;
    }

    private static void readFields(JsonParser json, Map<String, Object> fields) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = readValue(json);
            if (value != null && name.length() <= MAX_KEY) {
                fields.put(name, value);
            }
        }
    }

    private static @Nullable Object readValue(JsonParser json) {
        return readValue(json, json.nextToken());
    }

    /** The values of a list, in which nothing stands for null. */
    private static List<Object> readList(JsonParser json) {
        var values = new ArrayList<>();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            values.add(Objects.requireNonNullElse(readValue(json, token), NOTHING));
        }
        return values;
    }

    private static @Nullable Object readValue(JsonParser json, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> {
                var inner = new HashMap<String, Object>();
                readFields(json, inner);
                yield inner;
            }
            case START_ARRAY -> readList(json);
            default -> null;
        };
    }

    private static Command checked(Map<String, Object> fields) throws BadRequestException {
        var id = idIn(fields);
        if (id == null) {
            throw new BadRequestException(null, "Every command has an \"id\" of 1 to 64 characters.");
        }
        if (!(fields.get("type") instanceof String type)) {
            throw new BadRequestException(id, "Every command has a \"type\".");
        }
        return new Command(type, id, fields);
    }

    private static @Nullable String idIn(Map<String, Object> fields) {
        return fields.get("id") instanceof String id && isFitToRepeat(id) ? id : null;
    }

    private static boolean isFitToRepeat(String id) {
        return !id.isEmpty()
                && id.length() <= MAX_ID
                && id.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
    }
}
