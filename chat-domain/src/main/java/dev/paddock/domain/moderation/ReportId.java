package dev.paddock.domain.moderation;

/** A report's id. */
public record ReportId(String value) {
    public ReportId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
