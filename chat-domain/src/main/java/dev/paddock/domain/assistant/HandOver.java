package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Phrasebook;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.advice.AdviceRefusal;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.advice.RequestOutcome;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Passing somebody on to a person. Asking for one, in words that are no answer to any of the assistant's questions, is an aside:
 * the question stays, and what the customer told the assistant so far is the topic of their request for an advisor.
 */
public final class HandOver {
    /** Read without accents and in lower case; a whole word of these anywhere will do. */
    private static final Pattern WISH = Pattern.compile("\\b(?:"
            + "conseillere?s?|vendeu(?:r|se)s?|humaine?s?|vraies? personnes?"
            + "|parler (?:a|avec) (?:quelqu ?'?un|une? (?:personne|employee?))"
            + "|advis[eo]rs?|salesperson|humans?|real person"
            + "|(?:talk|speak) (?:to|with) (?:someone|somebody|a person|an agent)"
            + ")\\b");

    private static final Pattern NO_WISH =
            Pattern.compile("\\b(?:pas|sans|ni|aucun|not|no|don ?'?t|without) (?:[a-z']+ ){0,6}?" + WISH.pattern());
    private static final int LONGEST_WISH = 200;

    private final RequestAdvice requestAdvice;
    private final RecallDialog recall;

    public HandOver(RequestAdvice requestAdvice, RecallDialog recall) {
        this.requestAdvice = requestAdvice;
        this.recall = recall;
    }

    /** Returns whether {@code typed} asks for a person. */
    static boolean isWish(String typed) {
        if (typed.length() > LONGEST_WISH) {
            return false;
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u2019', '\'')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toLowerCase(Locale.ROOT);
        return WISH.matcher(plain).find() && !NO_WISH.matcher(plain).find();
    }

    /**
     * Asks for an advisor on behalf of {@code customer}, and says what came of it; empty for staff, who have nobody to be passed
     * on to. To be called inside a transaction, before anything is locked in it.
     */
    Optional<String> ask(Account customer, Dialog<Step> dialog, Phrasebook phrasebook) {
        if (customer.role() != Role.CUSTOMER) {
            return Optional.empty();
        }
        var outcome = requestAdvice.request(customer.person(), recall.topic(customer, dialog, phrasebook));
        return Optional.of(said(outcome, HandOverWords.in(customer.language())));
    }

    private static String said(RequestOutcome outcome, HandOverWords words) {
        if (outcome instanceof RequestOutcome.Requested requested) {
            return words.asked() + words.place(requested.place().position());
        }
        if (outcome instanceof AdviceRefusal.RequestAlreadyOpen open) {
            return isWaiting(open) ? words.waiting() : words.advised();
        }
        return words.nobody();
    }

    private static boolean isWaiting(AdviceRefusal.RequestAlreadyOpen open) {
        return open.request().isWaiting();
    }
}
