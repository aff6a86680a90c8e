package dev.paddock.chatbot;

import dev.paddock.chatbot.language.KnownLanguage;

/** The texts of the engine itself, in the languages it knows. */
final class EngineTexts {
    static final Texts TEXTS = Texts.load(EngineTexts.class, "chatbot", KnownLanguage.locales());

    private EngineTexts() {}
}
