package dev.paddock.chatbot.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place for a value in a text: {@code {name}} or {@code {name:form}}.
 *
 * @param start the index of its opening brace
 * @param end the index after its closing brace
 */
public record Place(int start, int end, String name, String form) {
    public static final Set<String> FORMS = Set.of("", "full", "day", "time", "offset", "plain", "since");

    /** Returns the places in {@code template}, in order; a brace left open is text. */
    public static List<Place> in(String template) {
        List<Place> places = new ArrayList<>();
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String inside = template.substring(open + 1, close);
            int colon = inside.indexOf(':');
            places.add(
                    colon < 0
                            ? new Place(open, close + 1, inside, "")
                            : new Place(open, close + 1, inside.substring(0, colon), inside.substring(colon + 1)));
            open = template.indexOf('{', close);
        }
        return places;
    }
}
