package dev.paddock.app.planted;

import ch.qos.logback.classic.Logger;

/** A launcher that logs by something else than SLF4J. */
public record LogbackInTheLauncher(Logger logger) {}
