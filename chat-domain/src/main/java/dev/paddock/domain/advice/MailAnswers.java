package dev.paddock.domain.advice;

import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mailing;
import dev.paddock.domain.presence.Presences;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Mailing the answer to what a customer had left, if they were away when it came and have not read it since. It is found by what is stored,
 * so that none is lost with a node. To be called every second or so, on any number of nodes.
 */
public final class MailAnswers {
    /** The time an advisor has to go on, and the customer to come and read. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int FIRST_MESSAGES = 100;

    private final AdviceRequests requests;
    private final Conversations conversations;
    private final Presences presences;
    private final Accounts accounts;
    private final ContactCards cards;
    private final Mailing mailing;
    private final Transactions transactions;
    private final InstantSource clock;

    public MailAnswers(
            AdviceRequests requests,
            Conversations conversations,
            Presences presences,
            Accounts accounts,
            ContactCards cards,
            Mailing mailing,
            Transactions transactions,
            InstantSource clock) {
        this.requests = requests;
        this.conversations = conversations;
        this.presences = presences;
        this.accounts = accounts;
        this.cards = cards;
        this.mailing = mailing;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void mail() {
        requests.unsettled().forEach(this::look);
    }

    private void look(AdviceRequest request) {
        var customer = request.customer().id();
        var answer = conversations.after(request.talk(), 0, FIRST_MESSAGES).stream()
                .filter(message -> !message.from().id().equals(customer) && !message.isRemoved())
                .findFirst()
                .orElse(null);
        if (answer == null) {
            if (request.status() == AdviceRequest.Status.DONE) {
                settle(request);
            }
            return;
        }
        if (readSeq(request).filter(seq -> seq >= answer.seq()).isPresent()) {
            settle(request);
        } else if (!answer.at().plus(PAUSE).isAfter(clock.instant()) && !presences.isOnline(customer)) {
            mail(request, answer);
        }
    }

    /** Empty where the customer no longer has the talk. */
    private Optional<Long> readSeq(AdviceRequest request) {
        return conversations.find(request.talk(), request.customer().id()).map(Conversation::readSeq);
    }

    private void settle(AdviceRequest request) {
        transactions.run(() -> requests.settle(request.id()));
    }

    private void mail(AdviceRequest request, Message answer) {
        transactions.run(() -> {
            requests.settle(request.id());
            accounts.find(request.customer().id())
                    .filter(account -> cards.of(account.id()).verified())
                    .ifPresent(account -> send(account, request, answer));
        });
    }

    private void send(Account account, AdviceRequest request, Message answer) {
        var letter = new Letter.MessageAnswered(
                account.name().value(),
                answer.from().name(),
                answer.text().value(),
                answer.at(),
                Objects.requireNonNull(request.text()).value(),
                request.since());
        mailing.send(Objects.requireNonNull(account.email()), account.language(), letter);
    }
}
