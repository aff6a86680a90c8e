package dev.paddock.domain.shop;

import dev.paddock.domain.assistant.AnswerDialog;
import dev.paddock.domain.assistant.Dealership;
import dev.paddock.domain.assistant.HandOver;
import dev.paddock.domain.assistant.StartDialog;

/** The assistant: a dialog begun, and its questions answered. */
public record AssistantFeature(StartDialog startDialog, AnswerDialog answerDialog) {

    static AssistantFeature of(
            Ports ports, Terms terms, Surroundings outside, AppointmentFeature appointments, AdviceFeature advice) {
        var dialogs = ports.dialogs();
        var accounts = ports.accounts();
        var transactions = ports.transactions();
        var events = ports.events();
        var clock = outside.clock();
        var dealership = new Dealership(appointments.findSlots(), appointments.bookAppointment(), terms.contact());
        var handOver = new HandOver(advice.requestAdvice());
        return new AssistantFeature(
                new StartDialog(dialogs, accounts, dealership, transactions, events, outside.ids(), clock),
                new AnswerDialog(dialogs, accounts, dealership, handOver, transactions, events, clock));
    }
}
