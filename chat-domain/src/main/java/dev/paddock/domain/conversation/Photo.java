package dev.paddock.domain.conversation;

/**
 * A photo that goes with a message, as it is kept in its full size.
 *
 * @param width in pixels, as {@code height} is
 * @param bytes how many it has
 */
public record Photo(PhotoId id, PhotoFormat format, int width, int height, int bytes) {}
