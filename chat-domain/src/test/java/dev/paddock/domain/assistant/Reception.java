package dev.paddock.domain.assistant;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.shop.OtherPorts;
import dev.paddock.domain.shop.Shop;
import java.time.ZoneId;

/** The assistant over a world, as a server that has just started puts it together. */
final class Reception {
    static final ZoneId PARIS = SomeTerms.PARIS;
    static final Contact CONTACT = SomeTerms.USUAL.contact();

    final BookAppointment bookAppointment;
    final StartDialog startDialog;
    final AnswerDialog answerDialog;

    Reception(LiveWorld world) {
        this(world, world.dialogs());
    }

    Reception(LiveWorld world, Dialogs dialogs) {
        var shop = Shop.over(OtherPorts.in(world, dialogs), SomeTerms.USUAL, world.surroundings());
        bookAppointment = shop.appointments().bookAppointment();
        startDialog = shop.assistant().startDialog();
        answerDialog = shop.assistant().answerDialog();
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
