package dev.paddock.domain.shop;

import dev.paddock.domain.assistant.AnswerDialog;
import dev.paddock.domain.assistant.ChooseDealer;
import dev.paddock.domain.assistant.Dealership;
import dev.paddock.domain.assistant.HandOver;
import dev.paddock.domain.assistant.RecallDialog;
import dev.paddock.domain.assistant.StartDialog;

/** The assistant: a dialog begun, its questions answered, and what was told in it. */
public record AssistantFeature(
        StartDialog startDialog, AnswerDialog answerDialog, RecallDialog recallDialog, ChooseDealer chooseDealer) {

    static AssistantFeature of(
            Ports ports, Terms terms, Surroundings outside, AppointmentFeature appointments, AdviceFeature advice) {
        var dialogs = ports.dialogs();
        var accounts = ports.accounts();
        var transactions = ports.transactions();
        var events = ports.events();
        var clock = outside.clock();
        var home = appointments.findHome();
        var dealership =
                new Dealership(appointments.findSlots(), appointments.bookAppointment(), home, terms.contact());
        var recall = new RecallDialog(dialogs, appointments.readAppointments());
        var handOver = new HandOver(advice.requestAdvice(), recall);
        return new AssistantFeature(
                new StartDialog(dialogs, accounts, dealership, transactions, events, outside.ids(), clock),
                new AnswerDialog(
                        dialogs, accounts, dealership, handOver, ports.homeDealers(), transactions, events, clock),
                recall,
                new ChooseDealer(
                        home, ports.homeDealers(), dialogs, accounts, dealership, transactions, events, clock));
    }
}
