package dev.paddock.domain.appointment;

import org.jspecify.annotations.Nullable;

/**
 * An appointment's end before its time.
 *
 * @param byStaff whether the dealership cancelled; else the customer did
 * @param reason what the customer reads, null if nobody said
 */
public record Cancellation(boolean byStaff, @Nullable CancelReason reason) {
    public static final Cancellation BY_CUSTOMER = new Cancellation(false, null);
}
