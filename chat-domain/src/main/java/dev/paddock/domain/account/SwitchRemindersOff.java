package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Switching reminders of appointments off, by the token that each of them has in it; it can be shown again, to no harm. */
public final class SwitchRemindersOff {
    private final ContactCards cards;
    private final MailTokens tokens;
    private final Transactions transactions;
    private final InstantSource clock;

    public SwitchRemindersOff(ContactCards cards, MailTokens tokens, Transactions transactions, InstantSource clock) {
        this.cards = cards;
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns whether the token is known, and reminders are off. */
    public boolean by(Secret shown) {
        return transactions.run(() -> tokens.find(shown.digest())
                .filter(token -> token.purpose() == MailToken.Purpose.REMINDERS && !token.isOver(clock.instant()))
                .map(token -> {
                    cards.save(cards.of(token.user()).reminding(false));
                    return true;
                })
                .orElse(false));
    }
}
