package dev.paddock.contract;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls over HTTP as they happened, held against the OpenAPI document: the status, headers and body of every answer, and what was
 * asked wherever it was accepted. Remembers which operations were carried out. Safe for use by many threads.
 */
public final class HttpTraffic {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern IN_CONTRACT = Pattern.compile("/(?:api|health|\\.well-known)/.*|/metrics");
    private static final String PROBLEM = "application/problem+json";

    /** The statuses that the server may give to any call, wherever it goes: it took too long or too much room. */
    private static final Set<Integer> OF_THE_SERVER = Set.of(408, 414, 421, 431);

    private final Schemas schemas;
    private final OpenApi openApi;
    private final Set<String> carriedOut = new ConcurrentSkipListSet<>();

    public HttpTraffic() {
        this(Documents.openApi());
    }

    HttpTraffic(byte[] document) {
        schemas = new Schemas("openapi", document);
        openApi = new OpenApi(schemas);
    }

    /**
     * A call and its answer.
     *
     * @param target path and query
     * @param sent the body sent, null for none
     * @param got the body that came back, null if nobody looked, as with streams
     */
    public record Exchange(
            String method,
            String target,
            @Nullable String sent,
            int status,
            HttpHeaders headers,
            @Nullable String got) {
        String path() {
            return target.split("[?#]", 2)[0];
        }

        boolean accepted() {
            return status < 300;
        }
    }

    /** Takes note of {@code exchange}, and fails if it is not as the document says. */
    public void check(Exchange exchange) {
        var faults = faults(exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError("not as the OpenAPI document says: " + exchange.method() + " " + exchange.target()
                    + " -> " + exchange.status() + "\n  " + String.join("\n  ", faults) + "\n  sent: " + exchange.sent()
                    + "\n  got: " + exchange.got());
        }
    }

    /** The operations that nobody carried out so far. */
    public Set<String> unseen() {
        var unseen = new TreeSet<>(openApi.operationIds());
        unseen.removeAll(carriedOut);
        return unseen;
    }

    /** Every operation, as method and path. */
    public Set<String> operations() {
        return openApi.operations();
    }

    List<String> faults(Exchange exchange) {
        if (!IN_CONTRACT.matcher(exchange.path()).matches() || exchange.method().equals("OPTIONS")) {
            return List.of();
        }
        var operation = openApi.find(exchange.method(), exchange.path());
        if (operation == null) {
            return exchange.accepted()
                    ? List.of("the document has no such operation")
                    : problem(exchange, "/components/schemas/Problem");
        }
        var faults = new ArrayList<String>();
        answer(operation, exchange, faults);
        if (exchange.accepted()) {
            new AcceptedCall(schemas, operation).check(exchange, faults);
            carriedOut.add(operation.id());
        }
        return faults;
    }

    private void answer(OpenApi.Operation operation, Exchange exchange, List<String> faults) {
        var pointer = operation.response(exchange.status());
        if (pointer == null) {
            boolean ofTheServer = OF_THE_SERVER.contains(exchange.status());
            faults.addAll(
                    ofTheServer
                            ? problem(exchange, "/components/schemas/Problem")
                            : List.of("the operation has no such status"));
            return;
        }
        headers(schemas.resolved(pointer) + "/headers", exchange, faults);
        content(schemas.resolved(pointer) + "/content", exchange, faults);
    }

    private void headers(String pointer, Exchange exchange, List<String> faults) {
        for (var header : schemas.at(pointer).properties()) {
            var at = schemas.resolved(pointer + Schemas.step(header.getKey()));
            var value = exchange.headers().firstValue(header.getKey()).orElse(null);
            if (value != null) {
                schemas.faultsOfAnswer(schemas.resolved(at + "/schema"), JSON.valueToTree(value))
                        .forEach(fault -> faults.add("header " + header.getKey() + ": " + fault));
            } else if (schemas.at(at).path("required").asBoolean(false)) {
                faults.add("the header " + header.getKey() + " is missing");
            }
        }
    }

    private void content(String pointer, Exchange exchange, List<String> faults) {
        var body = exchange.got();
        if (body == null || exchange.method().equals("HEAD")) {
            return;
        }
        var offered = schemas.at(pointer);
        if (offered.isEmpty()) {
            if (!body.isEmpty()) {
                faults.add("there is a body where none is documented");
            }
            return;
        }
        var mediaType = mediaType(exchange);
        if (!offered.has(mediaType)) {
            faults.add("the body is " + mediaType + ", not " + offered.propertyNames());
        } else if (mediaType.endsWith("json")) {
            faults.addAll(faults(schemas.resolved(pointer + Schemas.step(mediaType) + "/schema"), body));
        }
    }

    private List<String> problem(Exchange exchange, String pointer) {
        if (exchange.got() == null || exchange.method().equals("HEAD")) {
            return List.of();
        }
        return mediaType(exchange).equals(PROBLEM) ? faults(pointer, exchange.got()) : List.of("this is no problem");
    }

    private List<String> faults(String pointer, String body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JacksonException e) {
            return List.of("the body is no JSON");
        }
        return schemas.faultsOfAnswer(pointer, json);
    }

    private static String mediaType(Exchange exchange) {
        return exchange.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip();
    }
}
