package dev.paddock.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures, and files that only say they are some, made on the spot. */
final class SomePictures {
    static final int RED = 0xFFD02020;
    static final int BLUE = 0xFF2020D0;
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private SomePictures() {}

    /** Red at the left, blue at the right; the top tenth is white. */
    static BufferedImage flag(int width, int height, int type) {
        return image(width, height, type, (x, y) -> y < height / 10 ? 0xFFFFFFFF : x < width / 2 ? RED : BLUE);
    }

    static BufferedImage image(int width, int height, int type, IntBinaryOperator colour) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return encoded(flag(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(flag(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** {@code jpeg} with EXIF that says how the camera was held, and where. */
    static byte[] held(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(64);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put("GPS 48.8738 2.2950".getBytes(StandardCharsets.US_ASCII));
        var content = Arrays.copyOf(tiff.array(), tiff.position());
        var segment = ByteBuffer.allocate(content.length + 10);
        segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (content.length + 8));
        segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(content);
        return join(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG whose header says that it is so large; there is nothing behind it. */
    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        return join(PNG_MARK, chunk("IHDR", header.array()), chunk("IDAT", new byte[10]), chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String name, byte[] content) {
        var named = join(name.getBytes(StandardCharsets.US_ASCII), content);
        var crc = new CRC32();
        crc.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A lossless WebP of one colour, which takes some thirty bytes, however large it is. */
    static byte[] webp(int width, int height, int argb) {
        var bits = new Bits();
        bits.write(0x2F, 8);
        bits.write(width - 1, 14);
        bits.write(height - 1, 14);
        bits.write(argb >>> 24 == 0xFF ? 0 : 1, 1);
        bits.write(0, 3 + 3); // the version; neither a transform, nor a cache of colours, nor groups of codes
        for (int channel : new int[] {argb >> 8 & 0xFF, argb >> 16 & 0xFF, argb & 0xFF, argb >>> 24, 0}) {
            bits.write(0b001, 2); // a simple code of one symbol
            bits.write(1, 1); // which has eight bits
            bits.write(channel, 8);
        }
        var content = bits.bytes();
        var padded = Arrays.copyOf(content, content.length + (content.length & 1));
        var chunk = ByteBuffer.allocate(8).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        chunk.put("VP8L".getBytes(StandardCharsets.US_ASCII)).putInt(content.length);
        var riff = ByteBuffer.allocate(12).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        riff.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + 8 + padded.length);
        riff.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        return join(riff.array(), chunk.array(), padded);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Bits from the lowest on. */
    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int pending;
        private int count;

        void write(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                pending |= (value >> i & 1) << count;
                if (++count == 8) {
                    out.write(pending);
                    pending = 0;
                    count = 0;
                }
            }
        }

        byte[] bytes() {
            if (count > 0) {
                out.write(pending);
                pending = 0;
                count = 0;
            }
            return out.toByteArray();
        }
    }
}
