package dev.paddock.app.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether an answer looks as a page shows it: the same fields with values of the same kinds, whatever they are. */
final class Shape {
    private Shape() {}

    /** What of {@code actual} looks otherwise than {@code shown}. */
    static List<String> differences(JsonNode shown, JsonNode actual) {
        var differences = new ArrayList<String>();
        compare("", shown, actual, differences);
        return differences;
    }

    private static void compare(String at, JsonNode shown, JsonNode actual, List<String> differences) {
        if (shown.getNodeType() != actual.getNodeType()) {
            differences.add(at + " is " + actual + ", not like " + shown);
        } else if (shown.isArray()) {
            elements(at, shown, actual, differences);
        } else if (shown.isObject()) {
            if (!shown.propertyNames().containsAll(actual.propertyNames())
                    || !actual.propertyNames().containsAll(shown.propertyNames())) {
                differences.add(at + " has " + actual.propertyNames() + ", not " + shown.propertyNames());
            }
            shown.propertyNames().stream()
                    .filter(actual::has)
                    .forEach(name -> compare(at + "/" + name, shown.get(name), actual.get(name), differences));
        }
    }

    /** Each element that is shown has one that looks like it; there may be more. */
    private static void elements(String at, JsonNode shown, JsonNode actual, List<String> differences) {
        for (var wanted : shown) {
            var closest = actual.valueStream()
                    .map(element -> differences(wanted, element))
                    .toList();
            if (closest.stream().noneMatch(List::isEmpty)) {
                differences.add(at + " has no element like " + wanted + ": " + closest);
            }
        }
    }
}
