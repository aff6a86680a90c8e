package dev.paddock.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page of commands has happen, one after the other. */
sealed interface Step {
    /**
     * Commands to be typed.
     *
     * @param line where they stand in the page
     * @param answer what the page says comes back, empty if it says nothing
     * @param kind what the answer is: {@code http} or {@code text}
     */
    record Commands(int line, String script, String answer, String kind) implements Step {}

    /** Something that others do at this point. */
    record Meanwhile(String what) implements Step {}

    Pattern PARTS = Pattern.compile(
            "^<!-- meanwhile: (?<what>.*?) -->$|^```sh\\n(?<script>.*?)^```$(?:\\n```(?<kind>http|text)\\n(?<answer>.*?)^```$)?",
            Pattern.MULTILINE | Pattern.DOTALL);

    static List<Step> of(String page) {
        var steps = new ArrayList<Step>();
        var parts = PARTS.matcher(page);
        while (parts.find()) {
            var what = parts.group("what");
            if (what != null) {
                steps.add(new Meanwhile(what));
            } else {
                int line = (int) page.substring(0, parts.start()).lines().count() + 1;
                steps.add(new Commands(
                        line, parts.group("script"), orEmpty(parts.group("answer")), orEmpty(parts.group("kind"))));
            }
        }
        return steps;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
