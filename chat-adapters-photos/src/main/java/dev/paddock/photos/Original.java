package dev.paddock.photos;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file that somebody says is a picture; what it is, its first bytes say. */
final class Original {
    /** The formats that are taken. */
    enum Kind {
        JPEG("jpeg"),
        PNG("png"),
        WEBP("webp");

        private final String readers;

        Kind(String readers) {
            this.readers = readers;
        }

        /** The name by which ImageIO knows who reads it. */
        String readers() {
            return readers;
        }
    }

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final int START_OF_SCAN = 0xDA;

    private final byte[] bytes;

    Original(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Null if it is none that is taken. */
    @Nullable
    Kind kind() {
        if (has(JPEG, 0)) {
            return Kind.JPEG;
        }
        if (has(PNG, 0)) {
            return Kind.PNG;
        }
        return has(RIFF, 0) && has(WEBP, 8) ? Kind.WEBP : null;
    }

    /**
     * The layers that a JPEG is made of. Each may cost as much as the whole picture and take two dozen bytes, so that a small file may
     * have thousands. What is counted within metadata is none, but no camera comes near the bound.
     */
    int layers() {
        int layers = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == START_OF_SCAN) {
                layers++;
            }
        }
        return layers;
    }

    private boolean has(byte[] mark, int at) {
        return bytes.length >= at + mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }
}
