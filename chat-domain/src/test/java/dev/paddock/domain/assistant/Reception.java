package dev.paddock.domain.assistant;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.Queue;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.FindSlots;
import java.time.Duration;
import java.time.ZoneId;

/** The assistant over a world, as a server that has just started puts it together. */
final class Reception {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Contact CONTACT = new Contact("bonjour@paddock.example", "01 99 00 14 20");

    final BookAppointment bookAppointment;
    final StartDialog startDialog;
    final AnswerDialog answerDialog;

    Reception(LiveWorld world) {
        this(world, world.dialogs());
    }

    Reception(LiveWorld world, Dialogs dialogs) {
        var findSlots = new FindSlots(world.calendars(), world.appointments(), PARIS, world.clock());
        bookAppointment = new BookAppointment(
                world.calendars(), world.appointments(), findSlots, world.transactions(), world.events(), world.ids());
        var dealership = new Dealership(findSlots, bookAppointment, CONTACT);
        startDialog = new StartDialog(
                dialogs,
                world.accounts(),
                dealership,
                world.transactions(),
                world.events(),
                world.ids(),
                world.clock());
        var queue = new Queue(world.adviceRequests(), world.desks(), Duration.ofMinutes(2), PARIS, world.clock());
        var handOver = new HandOver(new RequestAdvice(
                world.adviceRequests(), queue, world.transactions(), world.events(), world.ids(), world.clock()));
        answerDialog = new AnswerDialog(
                dialogs, world.accounts(), dealership, handOver, world.transactions(), world.events(), world.clock());
    }

    AssistantTurn start(UserId person) {
        return startDialog.start(person, false, "phone");
    }

    /** Answers one question after the other and returns the last turn. */
    AssistantTurn say(UserId person, String... values) {
        AssistantTurn turn = start(person);
        for (String value : values) {
            turn = ((AnswerOutcome.Answered) answerDialog.answer(person, value, "phone")).turn();
        }
        return turn;
    }
}
