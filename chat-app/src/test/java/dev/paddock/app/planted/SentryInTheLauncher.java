package dev.paddock.app.planted;

import io.sentry.SentryEvent;

/** A launcher that tells Sentry by itself, past what strikes out words. */
public record SentryInTheLauncher(SentryEvent event) {}
