package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Given;
import dev.paddock.chatbot.Phrasebook;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Understood;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.chatbot.workshop.Workshop;
import dev.paddock.domain.appointment.Category;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A turn, put into words. */
final class Phrasing {
    private Phrasing() {}

    static AssistantTurn turn(DialogId id, Conversing.Settled settled, Phrasebook phrasebook) {
        var dialog = settled.dialog();
        return new AssistantTurn(
                id,
                dialog.step(),
                settled.turn().phrases().stream().map(phrasebook::say).toList(),
                prompt(settled.turn().prompt(), phrasebook),
                offered(dialog).orElse(null),
                dialog.ended(),
                settled.booked(),
                understood(settled.turn().understood(), phrasebook),
                settled.given().stream().map(given -> answer(given, phrasebook)).toList());
    }

    private static AssistantTurn.Given answer(Given given, Phrasebook phrasebook) {
        var understood = given.understood();
        return new AssistantTurn.Given(given.step(), understood.value(), phrasebook.say(understood.label()));
    }

    private static AssistantTurn.@Nullable Understood understood(
            @Nullable Understood understood, Phrasebook phrasebook) {
        return understood == null
                ? null
                : new AssistantTurn.Understood(understood.value(), phrasebook.say(understood.label()));
    }

    private static AssistantTurn.Prompt prompt(Prompt prompt, Phrasebook phrasebook) {
        var options = prompt.options().stream()
                .map(option -> new AssistantTurn.Option(option.value(), phrasebook.say(option.label())))
                .toList();
        var kind = prompt.kind().name().toLowerCase(Locale.ROOT);
        return new AssistantTurn.Prompt(kind, options, limit(prompt.min()), limit(prompt.max()));
    }

    private static @Nullable Object limit(@Nullable Comparable<?> limit) {
        return limit instanceof LocalDate day ? day.toString() : limit;
    }

    private static Optional<Category> offered(Dialog<Step> dialog) {
        return dialog.state() == Step.OFFER
                ? Workshop.visit(dialog.answers()).map(Dealership::category)
                : Optional.empty();
    }
}
