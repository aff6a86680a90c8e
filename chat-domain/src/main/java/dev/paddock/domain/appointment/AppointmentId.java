package dev.paddock.domain.appointment;

/** An appointment's id. */
public record AppointmentId(String value) {
    public AppointmentId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
