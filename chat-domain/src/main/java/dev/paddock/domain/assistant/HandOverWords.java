package dev.paddock.domain.assistant;

import dev.paddock.domain.account.Language;

/**
 * The words in which the assistant says what came of asking for an advisor, in one language.
 *
 * @param asked the request was made; the place follows
 * @param next the place of whoever is first in line
 * @param place the place of everybody else, with {@code %d} for its number
 * @param waiting the customer waits already
 * @param advised an advisor is with the customer already
 * @param nobody no advisor is available
 */
record HandOverWords(String asked, String next, String place, String waiting, String advised, String nobody) {
    private static final HandOverWords FRENCH = new HandOverWords(
            "C’est demandé\u202f: un conseiller va vous répondre. ",
            "C’est bientôt à vous.",
            "Vous êtes n°\u00a0%d dans la file.",
            "Votre demande est déjà en attente\u202f; un conseiller va vous répondre.",
            "Un conseiller est déjà avec vous\u202f: retrouvez-le dans vos conversations.",
            "Aucun conseiller n’est disponible pour le moment. Je peux vous aider, ou vous trouver un rendez-vous.");

    private static final HandOverWords ENGLISH = new HandOverWords(
            "I have asked: an advisor will answer you. ",
            "You are next.",
            "You are number %d in line.",
            "Your request is waiting already; an advisor will answer you.",
            "An advisor is with you already: find them among your conversations.",
            "No advisor is available right now. I can help you, or find you an appointment.");

    static HandOverWords in(Language language) {
        return switch (language) {
            case FRENCH -> FRENCH;
            case ENGLISH -> ENGLISH;
        };
    }

    /** The sentence about a place in line, from 1. */
    String place(int position) {
        return position == 1 ? next : place.replace("%d", Integer.toString(position));
    }
}
