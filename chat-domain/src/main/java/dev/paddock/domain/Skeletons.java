package dev.paddock.domain;

/** What names look like. Implementations are safe for use by many threads. */
public interface Skeletons {
    /** The skeleton of {@code name}: of compatible characters one, invisible ones left out, accents kept. */
    Skeleton of(String name);

    /**
     * The form in which characters that look alike are one.
     *
     * @param asWritten of the name as it stands
     * @param folded of the name with its case folded first
     */
    record Skeleton(String asWritten, String folded) {
        public boolean looksLike(Skeleton other) {
            return asWritten.equals(other.asWritten) || folded.equals(other.folded);
        }
    }
}
