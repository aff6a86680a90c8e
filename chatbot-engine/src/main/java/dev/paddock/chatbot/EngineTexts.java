package dev.paddock.chatbot;

import java.util.Locale;

/** What the engine itself says, in the languages it knows. */
final class EngineTexts {
    static final Texts TEXTS = Texts.load(EngineTexts.class, "chatbot", Locale.FRENCH, Locale.ENGLISH);

    private EngineTexts() {}
}
