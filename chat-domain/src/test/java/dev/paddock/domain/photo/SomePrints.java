package dev.paddock.domain.photo;

import dev.paddock.domain.conversation.PhotoFormat;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Prints for tests that don't look at them. */
public final class SomePrints {
    private SomePrints() {}

    /** A print of so many bytes, which {@code seed} makes. */
    public static Print of(int bytes, long seed) {
        var content = new byte[bytes];
        new SplittableRandom(seed).nextBytes(content);
        return new Print(PhotoFormat.JPEG, 640, 480, content);
    }

    /** A darkroom that takes whatever says {@code picture} first for one. */
    public static Darkroom.Developing develop(byte[] original) {
        return new String(original, StandardCharsets.ISO_8859_1).startsWith("picture")
                ? new Darkroom.Developing.Developed(of(200_000, original.length), of(9_000, original.length))
                : new Darkroom.Developing.Unusable("This is no picture.");
    }
}
