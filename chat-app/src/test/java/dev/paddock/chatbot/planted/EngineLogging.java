package dev.paddock.chatbot.planted;

import java.util.logging.Logger;

/** An engine that logs by itself. */
public final class EngineLogging {
    private EngineLogging() {}

    static void log() {
        Logger.getLogger("engine").info("advanced");
    }
}
