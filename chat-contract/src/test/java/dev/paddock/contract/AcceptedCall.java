package dev.paddock.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call that was accepted, which must then be one that the document allows. */
final class AcceptedCall {
    private static final JsonMapper JSON = new JsonMapper();

    private final Schemas schemas;
    private final OpenApi.Operation operation;

    AcceptedCall(Schemas schemas, OpenApi.Operation operation) {
        this.schemas = schemas;
        this.operation = operation;
    }

    void check(HttpTraffic.Exchange exchange, List<String> faults) {
        query(exchange, faults);
        body(exchange, faults);
    }

    private void body(HttpTraffic.Exchange exchange, List<String> faults) {
        var body = exchange.sent();
        var documented = operation.node().path("requestBody");
        if (body == null || body.isEmpty()) {
            if (documented.path("required").asBoolean(false)) {
                faults.add("accepted without the body that is required");
            }
        } else if (documented.isMissingNode()) {
            faults.add("accepted with a body, of which nothing is documented");
        } else if (documented.path("content").has("application/json")) {
            var schema = operation.pointer() + "/requestBody/content/application~1json/schema";
            schemas.faultsOfRequest(schemas.resolved(schema), JSON.readTree(body))
                    .forEach(fault -> faults.add("accepted, though: " + fault));
        }
    }

    private void query(HttpTraffic.Exchange exchange, List<String> faults) {
        var parts = exchange.target().split("\\?", 2);
        if (parts.length == 2) {
            Arrays.stream(parts[1].split("&")).forEach(pair -> parameter(pair, faults));
        }
    }

    private void parameter(String pair, List<String> faults) {
        var parts = pair.split("=", 2);
        var name = decoded(parts[0]);
        var pointer = operation.parameters().stream()
                .map(schemas::resolved)
                .filter(at -> schemas.at(at).path("in").asString().equals("query"))
                .filter(at -> schemas.at(at).path("name").asString().equals(name))
                .findFirst();
        if (pointer.isEmpty()) {
            faults.add("accepted with the parameter " + name + ", of which nothing is documented");
            return;
        }
        var schema = schemas.resolved(pointer.get() + "/schema");
        schemas.faultsOfRequest(schema, value(schema, parts.length == 2 ? decoded(parts[1]) : ""))
                .forEach(fault -> faults.add("accepted, though " + name + ": " + fault));
    }

    private JsonNode value(String schema, String text) {
        boolean number = schemas.at(schema).path("type").asString("").equals("integer") && text.matches("-?\\d{1,18}");
        return number ? JSON.valueToTree(Long.parseLong(text)) : JSON.valueToTree(text);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
