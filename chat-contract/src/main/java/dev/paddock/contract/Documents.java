package dev.paddock.contract;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The documents of the wire contract. They are kept in parts of one JSON object each, which are put together as text, so that what
 * is served reads as it was written; the schemas of what goes over both ways are parts of both documents.
 */
public final class Documents {
    private static final String[] SHARED_SCHEMAS = {"schemas/values", "schemas/shapes"};

    private Documents() {}

    /** OpenAPI 3.1, in UTF-8. */
    public static byte[] openApi() {
        return document(
                all("openapi/head"),
                member(
                        "paths",
                        "openapi/paths/accounts",
                        "openapi/paths/me",
                        "openapi/paths/customers",
                        "openapi/paths/staff",
                        "openapi/paths/admin",
                        "openapi/paths/operations"),
                object(
                        "components",
                        all("openapi/components"),
                        member("responses", "openapi/responses"),
                        object(
                                "schemas",
                                all(SHARED_SCHEMAS),
                                all(
                                        "openapi/schemas/problem",
                                        "openapi/schemas/account",
                                        "openapi/schemas/customer",
                                        "openapi/schemas/staff",
                                        "openapi/schemas/admin",
                                        "openapi/schemas/operations"))));
    }

    /** AsyncAPI 3.0, in UTF-8, of a server as it is started by default. */
    public static byte[] asyncApi() {
        return asyncApi(URI.create("ws://localhost:8081/ws"), URI.create("http://localhost:8080"));
    }

    /**
     * AsyncAPI 3.0, in UTF-8, with the addresses at which clients reach the server.
     *
     * @param socket of the WebSocket, as clients are told
     * @param http of the pages and event streams
     */
    public static byte[] asyncApi(URI socket, URI http) {
        return document(
                all("asyncapi/head")
                        .replace("{socket host}", socket.getRawAuthority())
                        .replace("{socket path}", socket.getRawPath().isEmpty() ? "/" : socket.getRawPath())
                        .replace("{socket protocol}", socket.getScheme())
                        .replace("{http host}", http.getRawAuthority())
                        .replace("{http protocol}", http.getScheme()),
                member("channels", "asyncapi/channels"),
                member(
                        "operations",
                        "asyncapi/operations/commands",
                        "asyncapi/operations/events",
                        "asyncapi/operations/streams"),
                object(
                        "components",
                        all("asyncapi/components"),
                        member(
                                "messages",
                                "asyncapi/messages/commands",
                                "asyncapi/messages/answers",
                                "asyncapi/messages/events",
                                "asyncapi/messages/streams"),
                        object("schemas", all(SHARED_SCHEMAS), all("asyncapi/schemas"))));
    }

    private static byte[] document(String... members) {
        return ("{\n" + String.join(",\n", members) + "\n}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String object(String name, String... members) {
        return "\"" + name + "\": {\n" + String.join(",\n", members) + "\n}";
    }

    private static String member(String name, String... parts) {
        return object(name, all(parts));
    }

    /** The members of the objects that {@code parts} hold. */
    private static String all(String... parts) {
        return Arrays.stream(parts).map(Documents::members).collect(joining(",\n"));
    }

    private static String members(String part) {
        var text = read(part + ".json").strip();
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new IllegalStateException(part + " holds no JSON object");
        }
        return text.substring(1, text.length() - 1).strip();
    }

    private static String read(String name) {
        try (var in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no part " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
