package dev.paddock.sse.page;

import dev.paddock.sse.http.HttpAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file of the web client, held in memory with what the build compressed it to. Immutable, as long as nobody writes the arrays. */
public final class WebFile {
    private final String mediaType;
    private final byte[] plain;
    private final byte @Nullable [] brotli;
    private final byte @Nullable [] gzip;
    private final String tag;

    public WebFile(String mediaType, byte[] plain, byte @Nullable [] brotli, byte @Nullable [] gzip) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.brotli = brotli;
        this.gzip = gzip;
        this.tag = digest(plain);
    }

    /** One made while the platform runs; brotli is left to the build, which has the time for it. */
    public static WebFile compressed(String mediaType, byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail to be written", e);
        }
        return new WebFile(mediaType, plain, null, packed.toByteArray());
    }

    /** The content of a file of text. */
    public String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** True if this is the content. */
    public boolean is(byte[] content) {
        return Arrays.equals(plain, content);
    }

    /** The file in the best encoding that {@code acceptEncoding} allows, or only the news that {@code ifNoneMatch} still holds. */
    public HttpAnswer answer(@Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        if (brotli != null && accepts(acceptEncoding, "br")) {
            return answer("br", brotli, ifNoneMatch);
        }
        if (gzip != null && accepts(acceptEncoding, "gzip")) {
            return answer("gzip", gzip, ifNoneMatch);
        }
        return answer("", plain, ifNoneMatch);
    }

    private HttpAnswer answer(String encoding, byte[] bytes, @Nullable String ifNoneMatch) {
        var etag = "\"" + tag + (encoding.isEmpty() ? "" : "-" + encoding) + "\"";
        var answer = matches(ifNoneMatch, etag) ? HttpAnswer.empty(304) : HttpAnswer.of(200, mediaType, bytes);
        var described = answer.with("ETag", etag).with("Vary", "Accept-Encoding");
        return encoding.isEmpty() || answer.content() == null
                ? described
                : described.with("Content-Encoding", encoding);
    }

    private static boolean matches(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(known -> known.equals(etag) || known.equals("W/" + etag) || known.equals("*"));
    }

    private static boolean accepts(@Nullable String acceptEncoding, String encoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .anyMatch(offer -> offer.equals(encoding)
                                || (offer.startsWith(encoding + ";") && !offer.matches(".*;\\s*q=0(\\.0*)?\\s*")));
    }

    private static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
