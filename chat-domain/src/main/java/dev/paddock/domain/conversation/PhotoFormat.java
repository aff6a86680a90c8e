package dev.paddock.domain.conversation;

/** The formats in which photos are kept. */
public enum PhotoFormat {
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    PhotoFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
