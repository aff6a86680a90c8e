package dev.paddock.photos;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/**
 * The rows of an image that was decoded, whatever its colours are kept as. Greys are taken as they stand: what Java makes of them is
 * lighter than what the file's maker saw.
 */
final class DecodedRows implements Shrinking.Rows {
    private final BufferedImage image;
    private final boolean grey;
    private final int shift;
    private int[] samples = new int[0];

    private DecodedRows(BufferedImage image) {
        this.image = image;
        var model = image.getColorModel();
        int depth = model.getComponentSize(0);
        this.grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !(model instanceof IndexColorModel)
                && (depth == 8 || depth == 16)
                && image.getRaster().getDataBuffer().getDataType() != DataBuffer.TYPE_FLOAT;
        this.shift = Math.max(0, depth - 8);
    }

    static DecodedRows of(BufferedImage image) {
        var space = image.getColorModel().getColorSpace();
        if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
            return new DecodedRows(image);
        }
        boolean alpha = image.getColorModel().hasAlpha();
        var plain = new BufferedImage(
                image.getWidth(), image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        return new DecodedRows(new ColorConvertOp(null).filter(image, plain));
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public void copyRow(int y, int[] row) {
        if (!grey) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        samples = image.getRaster().getPixels(0, y, row.length, 1, samples.length == 0 ? null : samples);
        int bands = samples.length / row.length;
        for (int x = 0; x < row.length; x++) {
            int level = samples[x * bands] >> shift & 0xFF;
            int alpha = bands > 1 ? samples[x * bands + 1] >> shift & 0xFF : 0xFF;
            row[x] = alpha << 24 | level << 16 | level << 8 | level;
        }
    }
}
