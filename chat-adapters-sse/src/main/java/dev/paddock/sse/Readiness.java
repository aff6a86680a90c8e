package dev.paddock.sse;

import java.util.function.BooleanSupplier;

/**
 * The conditions under which the platform can take people in. Asked by each readiness check, so they must answer or give up soon.
 *
 * @param databaseIsUp whether the database answers now
 * @param socketsAreAccepted whether the WebSocket edge accepts connections
 */
public record Readiness(BooleanSupplier databaseIsUp, BooleanSupplier socketsAreAccepted) {}
