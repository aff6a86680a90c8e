package dev.paddock.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a camera was held, as the file's EXIF says it.
 *
 * @param turned whether width and height change places, which comes first
 * @param flippedX whether what is then at the left belongs to the right
 * @param flippedY whether what is then at the top belongs to the bottom
 */
record Orientation(boolean turned, boolean flippedX, boolean flippedY) {
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** By the number that EXIF has for each, from 1 on. */
    private static final Orientation[] BY_NUMBER = {
        UPRIGHT,
        new Orientation(false, true, false),
        new Orientation(false, true, true),
        new Orientation(false, false, true),
        new Orientation(true, false, false),
        new Orientation(true, true, false),
        new Orientation(true, true, true),
        new Orientation(true, false, true)
    };

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 500;

    /** The orientation in {@code original}, upright where it says none, or none that makes sense. */
    static Orientation of(Original original, Original.Kind kind) {
        var bytes = original.bytes();
        try {
            var exif = switch (kind) {
                case JPEG -> jpeg(bytes);
                case PNG -> chunk(bytes, 8, true, "eXIf");
                case WEBP -> chunk(bytes, 12, false, "EXIF");
            };
            return exif == null ? UPRIGHT : tiff(exif);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT; // cut short, or not what it says
        }
    }

    private static @Nullable ByteBuffer jpeg(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++; // fill
                continue;
            }
            if (marker == 0xDA || marker == 0xD9) {
                return null;
            }
            int length = in.getShort(at + 2) & 0xFFFF;
            int content = at + 4;
            if (marker == 0xE1 && Arrays.equals(bytes, content, content + EXIF.length, EXIF, 0, EXIF.length)) {
                return in.slice(content + EXIF.length, Math.max(0, length - 2 - EXIF.length));
            }
            at += 2 + Math.max(2, length);
        }
        return null;
    }

    /** The content of a chunk: its length first and its name then, or the other way round. */
    private static @Nullable ByteBuffer chunk(byte[] bytes, int first, boolean lengthFirst, String name) {
        var in = ByteBuffer.wrap(bytes).order(lengthFirst ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (long at = first; at + 8 <= bytes.length; ) {
            int start = (int) at;
            long length = in.getInt(lengthFirst ? start : start + 4) & 0xFFFFFFFFL;
            var found = new String(bytes, lengthFirst ? start + 4 : start, 4, StandardCharsets.ISO_8859_1);
            if (found.equals(name)) {
                var content = in.slice(start + 8, (int) Math.min(length, bytes.length - start - 8L));
                boolean prefixed = content.remaining() >= EXIF.length && content.get(0) == 'E';
                return prefixed ? content.slice(EXIF.length, content.remaining() - EXIF.length) : content;
            }
            at += lengthFirst ? length + 12 : length + 8 + (length & 1);
        }
        return null;
    }

    private static Orientation tiff(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = Math.min(exif.getShort(directory) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((exif.getShort(entry) & 0xFFFF) == TAG) {
                int number = exif.getShort(entry + 8) & 0xFFFF;
                return number >= 1 && number <= BY_NUMBER.length ? BY_NUMBER[number - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
