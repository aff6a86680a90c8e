package dev.paddock.app.planted;

import picocli.CommandLine;

/** A launcher that reads its arguments itself. */
public record ArgumentsReadElsewhere(CommandLine line) {}
