package dev.paddock.app.planted;

import io.javalin.Javalin;

/** A launcher that knows what serves HTTP. */
public record WebServerInTheLauncher(Javalin server) {}
