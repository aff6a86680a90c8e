package dev.paddock.photos;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** The shrinking of a picture: each pixel is the mean of those it stands for, weighted by how much of each it covers, and how opaque that is. */
final class Shrinking {
    private static final int CHANNELS = 4;

    private final Rows from;
    private final Canvas to;
    private final BooleanSupplier isGivenUp;
    private final int[] row;
    private final float[] across;
    private final float[] sums;

    /** A source of rows of pixels, {@code 0xAARRGGBB}. */
    interface Rows {
        int width();

        int height();

        void copyRow(int y, int[] row);
    }

    private Shrinking(Rows from, Canvas to, BooleanSupplier isGivenUp) {
        this.from = from;
        this.to = to;
        this.isGivenUp = isGivenUp;
        this.row = new int[from.width()];
        this.across = new float[to.width() * CHANNELS];
        this.sums = new float[to.width() * CHANNELS];
    }

    /**
     * The picture with no side longer than {@code longest}; one that is smaller stays as it is.
     *
     * @throws GivenUpException once {@code isGivenUp} says so
     */
    static Canvas of(Rows from, int longest, BooleanSupplier isGivenUp) {
        double scale = Math.min(1, (double) longest / Math.max(from.width(), from.height()));
        var to = new Canvas(scaled(from.width(), scale), scaled(from.height(), scale));
        var shrinking = new Shrinking(from, to, isGivenUp);
        if (to.width() == from.width() && to.height() == from.height()) {
            shrinking.copy();
        } else {
            shrinking.shrink();
        }
        return to;
    }

    private static int scaled(int length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }

    private void copy() {
        for (int y = 0; y < from.height(); y++) {
            read(y);
            to.row(y, row);
        }
    }

    private void read(int y) {
        if (isGivenUp.getAsBoolean()) {
            throw new GivenUpException();
        }
        from.copyRow(y, row);
    }

    private void shrink() {
        double step = (double) from.height() / to.height();
        var line = new int[to.width()];
        int read = -1;
        for (int y = 0; y < to.height(); y++) {
            double top = y * step;
            double bottom = Math.min(from.height(), top + step);
            Arrays.fill(sums, 0);
            for (int source = (int) top; source < bottom; source++) {
                if (source != read) {
                    read(source);
                    gather();
                    read = source;
                }
                add((float) (Math.min(bottom, source + 1.0) - Math.max(top, source)));
            }
            to.row(y, finished(line));
        }
    }

    /** Sums up a row for each of the pixels that it becomes. */
    private void gather() {
        double step = (double) from.width() / to.width();
        Arrays.fill(across, 0);
        for (int x = 0; x < to.width(); x++) {
            double left = x * step;
            double right = Math.min(from.width(), left + step);
            for (int source = (int) left; source < right; source++) {
                float weight = (float) (Math.min(right, source + 1.0) - Math.max(left, source));
                int pixel = row[source];
                float opaque = weight * (pixel >>> 24);
                across[x * CHANNELS] += opaque;
                across[x * CHANNELS + 1] += opaque * (pixel >> 16 & 0xFF);
                across[x * CHANNELS + 2] += opaque * (pixel >> 8 & 0xFF);
                across[x * CHANNELS + 3] += opaque * (pixel & 0xFF);
            }
        }
    }

    private void add(float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * across[i];
        }
    }

    private int[] finished(int[] line) {
        float area = (float) ((double) from.width() / to.width() * from.height() / to.height());
        for (int x = 0; x < line.length; x++) {
            float opaque = sums[x * CHANNELS];
            int alpha = channel(opaque / area);
            line[x] = alpha == 0
                    ? 0
                    : alpha << 24
                            | channel(sums[x * CHANNELS + 1] / opaque) << 16
                            | channel(sums[x * CHANNELS + 2] / opaque) << 8
                            | channel(sums[x * CHANNELS + 3] / opaque);
        }
        return line;
    }

    private static int channel(float value) {
        return Math.max(0, Math.min(0xFF, Math.round(value)));
    }

    /** Says that nobody waits for the picture any more. */
    static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUpException() {
            super("the picture took too long", null, false, false);
        }
    }
}
