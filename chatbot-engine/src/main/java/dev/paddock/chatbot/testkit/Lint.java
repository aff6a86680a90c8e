package dev.paddock.chatbot.testkit;

import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.Workflow;
import dev.paddock.chatbot.language.KnownLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The faults that make a workflow's texts poor without making them wrong. */
public final class Lint {
    private static final Pattern DOUBLE_SPACE = Pattern.compile("  |^ | $");
    private static final Pattern BARE_QUOTES = Pattern.compile("[\"']");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    private Lint() {}

    /**
     * Returns what could be better: texts that the workflow never says, untranslated ones, and typography.
     *
     * @param workflow the workflow
     * @param own the texts it was built with
     * @return a sentence each; none if all is well
     */
    public static List<String> of(Workflow<?, ?> workflow, Texts own) {
        List<String> found = new ArrayList<>();
        Set<String> used = workflow.keys();
        for (String key : own.keys()) {
            if (!used.contains(key)) {
                found.add("the text \"" + key + "\" is never said: remove it");
            }
            own.locales().forEach(locale -> typography(key, locale, own.template(locale, key), found));
            translation(key, own, found);
        }
        return found;
    }

    private static void typography(String key, Locale locale, String template, List<String> found) {
        String where = "the text \"" + key + "\" in " + locale + " ";
        String text = PLACE.matcher(template).replaceAll("x");
        if (DOUBLE_SPACE.matcher(text).find()) {
            found.add(where + "has a space too many");
        }
        if (BARE_QUOTES.matcher(text).find()) {
            found.add(where + "has straight quotation marks");
        }
        KnownLanguage.rulesOf(locale).fault(text).ifPresent(fault -> found.add(where + fault));
    }

    private static void translation(String key, Texts own, List<String> found) {
        List<String> templates = own.locales().stream()
                .map(locale -> own.template(locale, key))
                .filter(text -> text.contains(" "))
                .toList();
        if (templates.size() > 1 && templates.stream().distinct().count() < templates.size()) {
            found.add("the text \"" + key + "\" is the same in two languages: translate it");
        }
    }
}
