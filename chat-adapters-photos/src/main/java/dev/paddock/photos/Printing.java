package dev.paddock.photos;

import dev.paddock.domain.conversation.PhotoFormat;
import dev.paddock.domain.photo.Print;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The writing of pictures: PNG where one sees through, or where it is small as such, JPEG otherwise. Nothing goes in but pixels. */
final class Printing {
    private static final float QUALITY = 0.85f;

    /** The most bytes that a picture may have as PNG that could be a JPEG, and one that could not, but on white. */
    private static final int MOST_OPAQUE = 1_500_000;

    private static final int MOST_TRANSPARENT = 6_000_000;

    private Printing() {}

    static Print print(Canvas canvas, Original.Kind original) throws IOException {
        boolean transparent = original != Original.Kind.JPEG && canvas.isTransparent();
        if (transparent || original == Original.Kind.PNG) {
            var png = print(canvas, PhotoFormat.PNG);
            if (png.bytes().length <= (transparent ? MOST_TRANSPARENT : MOST_OPAQUE)) {
                return png;
            }
        }
        return print(canvas, PhotoFormat.JPEG);
    }

    private static Print print(Canvas canvas, PhotoFormat format) throws IOException {
        return new Print(format, canvas.width(), canvas.height(), encoded(canvas.image(format), format));
    }

    private static byte[] encoded(BufferedImage image, PhotoFormat format) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            if (format == PhotoFormat.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
