package dev.paddock.photos;

import dev.paddock.domain.conversation.PhotoFormat;
import java.awt.image.BufferedImage;

/** Pixels as {@code 0xAARRGGBB}, row by row. Used by one thread. */
final class Canvas implements Shrinking.Rows {
    private final int width;
    private final int height;
    private final int[] pixels;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    void row(int y, int[] row) {
        System.arraycopy(row, 0, pixels, y * width, width);
    }

    @Override
    public void copyRow(int y, int[] row) {
        System.arraycopy(pixels, y * width, row, 0, width);
    }

    /** Whether one sees through it anywhere. */
    boolean isTransparent() {
        for (int pixel : pixels) {
            if (pixel >>> 24 != 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** The same as it was seen by who held the camera. */
    Canvas upright(Orientation orientation) {
        if (orientation.equals(Orientation.UPRIGHT)) {
            return this;
        }
        var upright = orientation.turned() ? new Canvas(height, width) : new Canvas(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = orientation.turned() ? y : x;
                int toY = orientation.turned() ? x : y;
                toX = orientation.flippedX() ? upright.width - 1 - toX : toX;
                toY = orientation.flippedY() ? upright.height - 1 - toY : toY;
                upright.pixels[toY * upright.width + toX] = pixels[y * width + x];
            }
        }
        return upright;
    }

    /** An image to be written in {@code format}; where that knows no transparency, on white. */
    BufferedImage image(PhotoFormat format) {
        boolean opaque = format == PhotoFormat.JPEG || !isTransparent();
        var image = new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            copyRow(y, row);
            if (opaque) {
                onWhite(row);
            }
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return image;
    }

    private static void onWhite(int[] row) {
        for (int x = 0; x < row.length; x++) {
            int alpha = row[x] >>> 24;
            if (alpha != 0xFF) {
                row[x] = over(row[x] >>> 16, alpha) << 16 | over(row[x] >>> 8, alpha) << 8 | over(row[x], alpha);
            }
        }
    }

    private static int over(int colour, int alpha) {
        return ((colour & 0xFF) * alpha + 0xFF * (0xFF - alpha)) / 0xFF;
    }
}
