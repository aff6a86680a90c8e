package dev.paddock.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operations of the OpenAPI document, found by method and path. */
final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<Operation> operations = new ArrayList<>();

    OpenApi(Schemas schemas) {
        for (var path : schemas.at("/paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), path.getValue(), method.getValue()));
                }
            }
        }
        operations.sort(Comparator.comparingInt(Operation::placeholders));
    }

    /**
     * An operation.
     *
     * @param pointer where it stands in the document
     * @param parameters the pointers to its parameters
     */
    record Operation(
            String id,
            String method,
            String path,
            Pattern form,
            String pointer,
            JsonNode node,
            List<String> parameters) {
        /** The pointer to what is documented of the answer of {@code status}, null if nothing is. */
        @Nullable
        String response(int status) {
            return node.path("responses").has(Integer.toString(status)) ? pointer + "/responses/" + status : null;
        }

        int placeholders() {
            return (int) path.chars().filter(c -> c == '{').count();
        }
    }

    /** The operation that a call goes to, null if there is none; HEAD goes where GET does. */
    @Nullable
    Operation find(String method, String path) {
        var wanted = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(operation -> operation.method().equals(wanted))
                .filter(operation -> operation.form().matcher(path).matches())
                .findFirst()
                .orElse(null);
    }

    Set<String> operationIds() {
        return operations.stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> operations() {
        return operations.stream()
                .map(operation -> operation.method().toUpperCase(Locale.ROOT) + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Operation operation(String path, String method, JsonNode item, JsonNode node) {
        var at = "/paths" + Schemas.step(path);
        var parameters = new ArrayList<String>();
        for (int i = 0; i < item.path("parameters").size(); i++) {
            parameters.add(at + "/parameters/" + i);
        }
        for (int i = 0; i < node.path("parameters").size(); i++) {
            parameters.add(at + "/" + method + "/parameters/" + i);
        }
        var id = node.path("operationId").asString();
        return new Operation(id, method, path, form(path), at + "/" + method, node, parameters);
    }

    private static Pattern form(String path) {
        var parts = path.split("\\{[^}]*}", -1);
        var form = new StringBuilder(Pattern.quote(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            form.append("[^/]+").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(form.toString());
    }
}
