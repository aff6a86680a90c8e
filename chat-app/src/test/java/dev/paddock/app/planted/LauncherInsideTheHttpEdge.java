package dev.paddock.app.planted;

import dev.paddock.sse.monitoring.HealthCalls;

/** A launcher that goes past the edge's front door. */
public record LauncherInsideTheHttpEdge(HealthCalls calls) {}
