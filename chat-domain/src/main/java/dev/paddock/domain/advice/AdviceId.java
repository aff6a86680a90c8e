package dev.paddock.domain.advice;

/** The id of a request for advice. */
public record AdviceId(String value) {
    public AdviceId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
