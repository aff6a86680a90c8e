package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.LastTime;
import dev.paddock.chatbot.Phrasebook;
import dev.paddock.chatbot.workshop.Recap;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.chatbot.workshop.Told;
import dev.paddock.chatbot.workshop.Workshop;
import dev.paddock.domain.Checked;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.appointment.VisitDetails;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer told the assistant, for whoever goes on from there: an advisor, or a booking past the dialog. */
public final class RecallDialog {
    private static final int LONGEST_TOPIC = 500;

    private final Dialogs dialogs;
    private final ReadAppointments appointments;

    public RecallDialog(Dialogs dialogs, ReadAppointments appointments) {
        this.dialogs = dialogs;
        this.appointments = appointments;
    }

    /** The dialog in progress in one line, in the customer's language; null while nothing was told. */
    public @Nullable Topic topic(Account customer) {
        return inProgress(customer.id())
                .map(dialog -> topic(Recap.of(dialog.answers(), Conversing.phrasebook(customer.language()))))
                .orElse(null);
    }

    /** What was told of the motorcycle in the dialog in progress, if that is about a visit of {@code category}. */
    public VisitDetails details(UserId customer, Category category) {
        return inProgress(customer)
                .filter(dialog -> Workshop.visit(dialog.answers())
                        .map(Dealership::category)
                        .filter(category::equals)
                        .isPresent())
                .map(dialog -> details(Told.in(dialog.answers())))
                .orElse(VisitDetails.NONE);
    }

    /** What was told in {@code dialog}; where it has only just begun again, as after a booking, the appointment that comes next. */
    @Nullable
    Topic topic(Account customer, Dialog<Step> dialog, Phrasebook phrasebook) {
        String told = Recap.of(dialog.answers(), phrasebook);
        return topic(told.isEmpty() ? next(customer, phrasebook) : told);
    }

    static VisitDetails details(Told told) {
        return new VisitDetails(told.year(), told.lastService(), told.kilometres(), told.usage());
    }

    private Optional<Dialog<Step>> inProgress(UserId customer) {
        return dialogs.of(customer)
                .map(stored -> Conversing.read(stored).dialog())
                .filter(dialog -> !dialog.ended());
    }

    private static @Nullable Topic topic(String recap) {
        String fitting = recap.substring(0, Math.min(recap.length(), LONGEST_TOPIC));
        return Topic.parse(fitting) instanceof Checked.Valid<Topic> valid ? valid.value() : null;
    }

    private String next(Account customer, Phrasebook phrasebook) {
        return appointments
                .nextOf(customer.id())
                .map(next -> Stream.of(
                                Recap.of(
                                        Dealership.visit(next.category()),
                                        next.start().atZone(appointments.zone()),
                                        phrasebook),
                                known(next.details().year(), year -> year),
                                known(next.details().lastService(), last -> lastService(last, phrasebook)),
                                known(next.details().kilometres(), kilometres -> kilometres + " km"))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }

    /** Programs that book may have told a day there never was, which nobody can put into words. */
    private static String lastService(String told, Phrasebook phrasebook) {
        try {
            return Recap.of(LastTime.parse(told), phrasebook);
        } catch (IllegalArgumentException e) {
            return told;
        }
    }

    /** What was told, in words; nothing where it was not, or where the customer did not know it. */
    private static String known(@Nullable String told, UnaryOperator<String> words) {
        return told == null || told.equals(VisitDetails.UNKNOWN) ? "" : words.apply(told);
    }
}
