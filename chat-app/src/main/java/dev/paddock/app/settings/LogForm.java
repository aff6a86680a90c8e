package dev.paddock.app.settings;

/** How lines of the log are written. */
public enum LogForm {
    /** A JSON object each, for programs. */
    JSON,
    /** For people who look on. */
    TEXT
}
