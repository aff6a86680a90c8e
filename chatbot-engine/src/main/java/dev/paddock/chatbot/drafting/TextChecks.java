package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Kind;
import dev.paddock.chatbot.language.Place;
import dev.paddock.chatbot.running.Saying;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds texts that are missing in a language, or whose places and values don't match. */
final class TextChecks {
    private final Draft<?, ?> draft;
    private final Texts texts;
    private final List<String> problems = new ArrayList<>();

    TextChecks(Draft<?, ?> draft, Texts texts) {
        this.draft = draft;
        this.texts = texts;
    }

    List<String> problems() {
        for (String key : draft.neededKeys(texts)) {
            List<Locale> lacking = texts.locales().stream()
                    .filter(locale -> texts.template(locale, key).isBlank())
                    .toList();
            if (!lacking.isEmpty()) {
                problems.add("the text \"" + key + "\" is missing in " + lacking + ": add it there");
            }
        }
        draft.saying().forEach(this::places);
        for (Blank<?> blank : draft.blanks()) {
            Kind<?> kind = blank.kind();
            if (kind != null) {
                kind.in(texts, problems::add);
            }
        }
        filled(draft);
        return problems;
    }

    private void places(SayingDraft saying) {
        Set<String> used = new HashSet<>();
        Set<String> given = new HashSet<>(saying.saying().names());
        for (Locale locale : texts.locales()) {
            for (Place place : Place.in(texts.template(locale, saying.key))) {
                used.add(place.name());
                if (!given.contains(place.name())) {
                    problems.add("the text \"" + saying.key + "\" has a place {" + place.name() + "} in " + locale
                            + " for which there is no value: add with(…)");
                }
                if (!Place.FORMS.contains(place.form())) {
                    problems.add("the text \"" + saying.key + "\" wants the unknown form {" + place.name() + ":"
                            + place.form() + "} in " + locale + ": use one of " + new java.util.TreeSet<>(Place.FORMS));
                }
            }
        }
        given.removeAll(used);
        given.forEach(name -> problems.add(
                "the text \"" + saying.key + "\" has no place {" + name + "} in any language: remove its with(…)"));
    }

    private <S extends Enum<S>, E> void filled(Draft<S, E> draft) {
        if (draft.start() == null) {
            return;
        }
        Filled<S, E> filled = new Filled<>(draft);
        for (StateDraft<S, E> state : draft.states()) {
            Set<Blank<?>> here = filled.at(state.state);
            if (state.saying != null) {
                certain(state.saying, here);
            }
            for (RouteDraft<S> route : state.routes) {
                Set<Blank<?>> after = Filled.after(here, route);
                route.ways.forEach(way -> {
                    if (way.saying != null) {
                        certain(way.saying, after);
                    }
                });
            }
        }
    }

    private void certain(SayingDraft saying, Set<Blank<?>> filled) {
        for (Saying.Arg arg : saying.args) {
            if (arg.blank() != null && !filled.contains(arg.blank())) {
                problems.add("the text \"" + saying.key + "\" tells " + arg.blank()
                        + ", which is not filled in on every way there: fill it in before, or remove its with(…)");
            }
        }
    }
}
