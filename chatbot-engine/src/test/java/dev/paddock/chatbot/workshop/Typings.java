package dev.paddock.chatbot.workshop;

import dev.paddock.chatbot.Context;
import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.DialogCommand;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Slots;
import dev.paddock.chatbot.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Typed answers, each in a dialog of its own, and the verdict on what is made of them. */
final class Typings {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Typings() {}

    /** A verdict. */
    enum Verdict {
        RIGHT,
        ASKED_BACK,
        REFUSED,
        SILENTLY_WRONG
    }

    static Context in(String locale) {
        return new Context(TODAY.atTime(8, 0).atZone(PARIS).toInstant(), PARIS, Locale.forLanguageTag(locale));
    }

    static Slots offered() {
        List<Instant> starts = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            for (int hour : day < 5 ? new int[] {9, 10, 11, 14, 15, 16, 17} : new int[] {9, 10, 11}) {
                starts.add(TODAY.plusDays(day).atTime(hour, 0).atZone(PARIS).toInstant());
            }
        }
        return Slots.of(PARIS, starts);
    }

    /** Returns the turn that asks {@code field}'s question. */
    static Turn<Step, WorkshopEffect> asking(String field, Context context) {
        List<String> before = switch (field) {
            case "help" -> List.<String>of();
            case "year" -> List.of("maintenance");
            case "last-service" -> List.of("maintenance", "2010");
            case "kilometres" -> List.of("maintenance", "2010", "2026-06-01");
            case "yes-no" -> List.of("maintenance", "2010", "2026-06-01", "5000");
            case "usage" -> List.of("vehicle-information");
            case "contact" -> List.of("contact");
            case "slot" -> List.of("maintenance", "2010", "never");
            default -> throw new IllegalArgumentException(field);
        };
        Turn<Step, WorkshopEffect> turn = Workshop.WORKFLOW.start(context);
        for (String answer : before) {
            turn = settled(Workshop.WORKFLOW.advance(turn.dialog(), Input.text(answer), context), context);
        }
        return turn;
    }

    static Turn<Step, WorkshopEffect> settled(Turn<Step, WorkshopEffect> first, Context context) {
        Turn<Step, WorkshopEffect> turn = first;
        while (!turn.effects().isEmpty()) {
            WorkshopEffect effect = turn.effects().get(0);
            Object reply = effect instanceof WorkshopEffect.FindSlots
                    ? new WorkshopReply.Offered(Week.THIS, offered())
                    : effect instanceof WorkshopEffect.BookSlot book
                            ? new WorkshopReply.Booked(book.start().atZone(PARIS), "Garage")
                            : new WorkshopReply.ContactDetails("x");
            turn = Workshop.WORKFLOW
                    .advance(turn.dialog(), Input.reply(reply), context)
                    .after(turn);
        }
        return turn;
    }

    static Turn<Step, WorkshopEffect> answer(String field, String locale, String text) {
        Context context = in(locale);
        Dialog<Step> dialog = asking(field, context).dialog();
        return settled(Workshop.WORKFLOW.advance(dialog, Input.text(text), context), context);
    }

    /** Judges the answer as the corpus's own page says. */
    static Verdict judge(Map<String, Object> entry) {
        String field = (String) given(entry, "field");
        String locale = (String) given(entry, "locale");
        Dialog<Step> before = asking(field, in(locale)).dialog();
        Turn<Step, WorkshopEffect> turn = answer(field, locale, (String) given(entry, "text"));
        @SuppressWarnings("unchecked")
        Map<String, Object> expect = (Map<String, Object>) given(entry, "expect");
        boolean stayed = turn.dialog().state() == before.state() && turn.taken().isEmpty();
        boolean asked =
                stayed && !turn.prompt().equals(asking(field, in(locale)).prompt());
        if (isRight(expect, entry, turn, stayed)) {
            return Verdict.RIGHT;
        }
        return asked ? Verdict.ASKED_BACK : stayed ? Verdict.REFUSED : Verdict.SILENTLY_WRONG;
    }

    private static Object given(Map<String, Object> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name);
    }

    private static boolean isRight(
            Map<String, Object> expect, Map<String, Object> entry, Turn<Step, WorkshopEffect> turn, boolean stayed) {
        if (turn.dialog().step().equals(entry.get("step"))) {
            return true;
        }
        if (expect.containsKey("refuse")) {
            return stayed;
        }
        if (expect.get("command") instanceof String command) {
            return command.equals("human")
                    ? turn.command() == DialogCommand.PERSON
                    : turn.command() == DialogCommand.valueOf(command.toUpperCase(Locale.ROOT));
        }
        if (expect.get("either") instanceof List<?> values) {
            List<String> offered =
                    turn.prompt().options().stream().map(Option::value).toList();
            return stayed && offered.containsAll(values);
        }
        String value = turn.understood() == null ? "" : turn.understood().value();
        boolean also = entry.get("also") instanceof List<?> others && others.contains(value);
        return value.equals(expect.get("value")) || also;
    }
}
