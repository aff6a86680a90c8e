package dev.paddock.chatbot.workshop;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.LastTime;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Phrasebook;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers of a dialog in one line, for a person who takes over. */
public final class Recap {
    private Recap() {}

    /**
     * Puts the answers given since the dialog's last start side by side, such as {@code Service · 2019 · 2026-02-01 · 4500 km}.
     *
     * @param answers what the dialog knows
     * @param phrasebook the language, of the workshop's texts
     * @return one line; empty while nothing was answered
     */
    public static String of(Answers answers, Phrasebook phrasebook) {
        return Stream.of(
                        answers.find(Fields.HELP).map(help -> label("help", help, phrasebook)),
                        answers.find(Fields.YEAR).map(Object::toString),
                        answers.find(Fields.LAST_SERVICE).map(last -> of(last, phrasebook)),
                        answers.find(Fields.KILOMETRES).map(kilometres -> kilometres + " km"),
                        answers.find(Fields.USAGE).map(usage -> label("usage", usage, phrasebook)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /**
     * Puts the time of the last service into words, such as {@code September 2025}.
     *
     * @param last the time
     * @param phrasebook the language, of the workshop's texts
     * @return a few words
     */
    public static String of(LastTime last, Phrasebook phrasebook) {
        return phrasebook.say(
                last.day() == null
                        ? Phrase.of("last-service.never")
                        : Phrase.of("chatbot.date").with("date", last));
    }

    /**
     * Puts a visit that is booked into words, such as {@code Service · Tuesday 24 November at 10:00}.
     *
     * @param visit the sort of visit
     * @param start when it starts, in the dealership's zone
     * @param phrasebook the language, of the workshop's texts
     * @return one line
     */
    public static String of(Visit visit, ZonedDateTime start, Phrasebook phrasebook) {
        String purpose = switch (visit) {
            case MAINTENANCE -> label("help", Help.MAINTENANCE, phrasebook);
            case ROAD -> testRide(Riding.ROAD, phrasebook);
            case OFFROAD -> testRide(Riding.OFFROAD, phrasebook);
            case TRACK -> testRide(Riding.SPORT, phrasebook);
        };
        return purpose + " · " + phrasebook.say(Phrase.of("chatbot.slot").with("start", start));
    }

    private static String testRide(Riding usage, Phrasebook phrasebook) {
        return label("help", Help.VEHICLE_INFORMATION, phrasebook) + " · " + label("usage", usage, phrasebook);
    }

    private static String label(String field, Enum<?> option, Phrasebook phrasebook) {
        return phrasebook.say(
                Phrase.of(field + "." + option.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
