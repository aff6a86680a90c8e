package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Context;
import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.DialogCommand;
import dev.paddock.chatbot.Given;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Phrasebook;
import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.Turn;
import dev.paddock.chatbot.Workflow;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.chatbot.workshop.Workshop;
import dev.paddock.chatbot.workshop.WorkshopEffect;
import dev.paddock.chatbot.workshop.WorkshopReply;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.dealer.DealerId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the workshop's workflow for a person, effects included, and puts it into their language. */
final class Conversing {
    private static final Workflow<Step, WorkshopEffect> WORKFLOW = Workshop.WORKFLOW;

    private final Accounts accounts;
    private final Dealership dealership;
    private final DealerChoice choice;
    private final InstantSource clock;

    Conversing(Accounts accounts, Dealership dealership, InstantSource clock) {
        this.accounts = accounts;
        this.dealership = dealership;
        this.choice = new DealerChoice(dealership.homes());
        this.clock = clock;
    }

    /** A turn with no effect left, and what was booked on the way. */
    record Settled(
            Turn<Step, WorkshopEffect> turn,
            List<Given> given,
            @Nullable Appointment booked) {
        /** Says whether the person wants to be passed on to another one. */
        boolean wantsPerson() {
            return turn.command() == DialogCommand.PERSON;
        }

        Dialog<Step> dialog() {
            return turn.dialog();
        }
    }

    Settled begin(UserId person) {
        return settle(person, WORKFLOW.start(context(person)));
    }

    /** The dealership that {@code value} asks for while slots are on offer; empty for any other answer. */
    Optional<DealerId> dealerWanted(Dialog<Step> dialog, String value) {
        return dialog.state() == Step.OFFER ? choice.in(value) : Optional.empty();
    }

    static Restored<Step> read(StoredDialog stored) {
        return WORKFLOW.decode(stored.text());
    }

    /** The question once more; slots that were offered a while ago only if they are what is free now. */
    Settled resume(UserId person, Restored<Step> restored) {
        var dialog = restored.dialog();
        return isOutdated(person, dialog)
                ? offerAfresh(person, dialog)
                : settle(person, WORKFLOW.resume(restored, context(person)));
    }

    Settled answer(UserId person, Restored<Step> restored, String value) {
        return restored instanceof Restored.Restarted
                ? resume(person, restored)
                : advance(person, restored.dialog(), Input.text(value));
    }

    /** The slots free now, in place of those on offer. */
    Settled offerAfresh(UserId person, Dialog<Step> dialog) {
        return advance(person, dialog, Input.reply(new WorkshopReply.OfferOutdated()));
    }

    private boolean isOutdated(UserId person, Dialog<Step> dialog) {
        if (dialog.state() != Step.OFFER) {
            return false;
        }
        var visit = Workshop.visit(dialog.answers()).orElseThrow();
        var offered = Workshop.offered(dialog.answers()).orElseThrow();
        return !dealership.find(visit, person).equals(offered);
    }

    private Settled advance(UserId person, Dialog<Step> dialog, Input input) {
        return settle(person, WORKFLOW.advance(dialog, input, context(person)));
    }

    private Settled settle(UserId person, Turn<Step, WorkshopEffect> first) {
        var turn = first;
        Appointment booked = null;
        while (!turn.effects().isEmpty()) {
            var done = dealership.perform(
                    turn.effects().get(0), person, turn.dialog().answers());
            booked = done.booked() == null ? booked : done.booked();
            turn = WORKFLOW.advance(turn.dialog(), Input.reply(done.reply()), context(person))
                    .after(turn);
        }
        return new Settled(turn, WORKFLOW.given(turn.dialog(), context(person)), booked);
    }

    private Context context(UserId person) {
        return new Context(clock.instant(), dealership.zone(), language(person).locale());
    }

    private Language language(UserId person) {
        return accounts.find(person).map(Account::language).orElse(Language.FRENCH);
    }

    /** The turn in the person's language, as their pages show it. */
    AssistantTurn phrase(UserId person, DialogId id, Settled settled) {
        var language = language(person);
        return choice.beside(Phrasing.turn(id, settled, phrasebook(language)), person, language);
    }

    static Phrasebook phrasebook(Language language) {
        return WORKFLOW.texts().in(language.locale());
    }
}
