package dev.paddock.app.settings;

/** The form of the log's lines. */
public enum LogForm {
    /** A JSON object each, for programs. */
    JSON,
    /** For people who look on. */
    TEXT
}
