package dev.paddock.domain.shop;

import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AwaitReturn;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.DeskTimes;
import dev.paddock.domain.advice.EndTalk;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.LeaveAdvice;
import dev.paddock.domain.advice.MailAnswers;
import dev.paddock.domain.advice.PostLeft;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.advice.StartTalk;
import dev.paddock.domain.advice.TransferTalk;
import dev.paddock.domain.mail.Mailing;
import dev.paddock.domain.note.KeepNotes;
import dev.paddock.domain.rating.RateTalk;

/** Advice: the line for an advisor, the advisors' desks, and what becomes of a request. */
public record AdviceFeature(
        AdviceLine line,
        RequestAdvice requestAdvice,
        DecideRequest decideRequest,
        EndTalk endTalk,
        KeepDesk keepDesk,
        LeaveAdvice leaveAdvice,
        AwaitReturn awaitReturn,
        PostLeft postLeft,
        MailAnswers mailAnswers,
        DeskTimes deskTimes,
        KeepNotes keepNotes,
        TransferTalk transferTalk,
        StartTalk startTalk,
        RateTalk rateTalk) {

    static AdviceFeature of(Ports ports, Terms terms, Surroundings outside, Mailing mailing) {
        var requests = ports.adviceRequests();
        var desks = ports.desks();
        var talks = ports.talks();
        var presences = ports.presences();
        var transactions = ports.transactions();
        var events = ports.events();
        var ids = outside.ids();
        var clock = outside.clock();
        var grace = terms.grace();
        var postLeft = new PostLeft(requests, ports.conversations(), ports.messageLog());
        var line = new AdviceLine(requests, desks, grace, terms.zone(), clock);
        var accounts = ports.accounts();
        var conversations = ports.conversations();
        var notes = new KeepNotes(ports.notes(), conversations, transactions, events, ids, clock);
        return new AdviceFeature(
                line,
                new RequestAdvice(requests, desks, line, talks, transactions, events, ids, clock),
                new DecideRequest(accounts, requests, desks, line, talks, transactions, events, ids, clock),
                new EndTalk(requests, desks, line, talks, conversations, transactions, events, clock),
                new KeepDesk(requests, desks, line, presences, transactions, events, clock),
                new LeaveAdvice(requests, desks, line, talks, transactions, events, clock),
                new AwaitReturn(requests, desks, line, talks, presences, transactions, events, grace, clock),
                postLeft,
                new MailAnswers(
                        requests,
                        ports.conversations(),
                        presences,
                        ports.accounts(),
                        ports.contactCards(),
                        mailing,
                        transactions,
                        clock),
                new DeskTimes(ports.deskHours(), terms.zone(), clock),
                notes,
                new TransferTalk(
                        accounts,
                        requests,
                        desks,
                        line,
                        talks,
                        conversations,
                        notes,
                        transactions,
                        events,
                        grace,
                        clock),
                new StartTalk(accounts, requests, desks, line, talks, transactions, events, ids, clock),
                new RateTalk(requests, talks, ports.ratings(), transactions, clock));
    }
}
