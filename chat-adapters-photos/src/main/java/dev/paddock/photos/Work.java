package dev.paddock.photos;

import dev.paddock.domain.photo.Darkroom;
import dev.paddock.domain.photo.Darkroom.Developing;
import dev.paddock.domain.photo.PhotoSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One picture being developed, by one thread; others may give it up. */
final class Work implements Callable<Developing> {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final Developing NO_PICTURE =
            new Developing.Unusable("This is no JPEG, PNG or WebP picture that can be read; take another one.");
    private static final Developing TOO_LARGE =
            new Developing.Unusable("A picture has at most 40 megapixels; make it smaller.");
    private static final int MOST_LAYERS = 100;

    private final Original original;
    private final long mostDecoded;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean givenUp;
    private volatile @Nullable ImageReader reader;

    /**
     * The development of {@code original}.
     *
     * @param mostDecoded the number of pixels to be held at once: a picture of more is thinned out as it is decoded
     */
    Work(Original original, long mostDecoded) {
        this.original = original;
        this.mostDecoded = mostDecoded;
    }

    /** Waits until a thread has begun; returns whether one did. */
    boolean awaitBegin(long millis) throws InterruptedException {
        return begun.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Has it end as soon as it can. */
    void giveUp() {
        givenUp = true;
        var reading = reader;
        if (reading != null) {
            reading.abort();
        }
    }

    @Override
    public Developing call() {
        begun.countDown();
        var kind = original.kind();
        if (kind == null || givenUp || (kind == Original.Kind.JPEG && original.layers() > MOST_LAYERS)) {
            return NO_PICTURE;
        }
        try {
            return develop(kind);
        } catch (IOException | RuntimeException e) { // decoders throw whatever a broken file makes of them
            LOG.debug("a picture can't be decoded ({})", e.getClass().getSimpleName());
            return NO_PICTURE;
        }
    }

    private Developing develop(Original.Kind kind) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(kind.readers());
        if (!readers.hasNext()) {
            throw new IllegalStateException("nothing reads " + kind);
        }
        var decoder = readers.next();
        reader = decoder;
        try (var in = new EndingInput(original.bytes(), this::isGivenUp)) {
            decoder.setInput(in, true, true);
            long width = decoder.getWidth(0);
            long height = decoder.getHeight(0);
            if (width * height > Darkroom.MAX_PIXELS) {
                return TOO_LARGE;
            }
            return print(kind, decode(decoder, width, height));
        } finally {
            reader = null;
            decoder.dispose();
        }
    }

    private BufferedImage decode(ImageReader decoder, long width, long height) throws IOException {
        int step = 1;
        while ((width / step) * (height / step) > mostDecoded) {
            step++;
        }
        var param = decoder.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return decoder.read(0, param);
    }

    private Developing print(Original.Kind kind, BufferedImage image) throws IOException {
        var full = Shrinking.of(DecodedRows.of(image), PhotoSize.FULL.pixels(), this::isGivenUp)
                .upright(Orientation.of(original, kind));
        var thumb = Shrinking.of(full, PhotoSize.THUMB.pixels(), this::isGivenUp);
        return new Developing.Developed(Printing.print(full, kind), Printing.print(thumb, kind));
    }

    private boolean isGivenUp() {
        return givenUp;
    }
}
