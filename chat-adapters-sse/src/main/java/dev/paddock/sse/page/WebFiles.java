package dev.paddock.sse.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The web client's files on the class path. What a path may look like is said here and nowhere else: plain names of known types,
 * none of which begins with a dot, so that no path leads out of the folder or to a folder. Safe for use by many threads.
 */
public final class WebFiles {
    private static final Pattern PATH = Pattern.compile("(?:[\\w-][\\w.-]*/){0,8}[\\w-][\\w.-]*\\.(?<type>[a-z0-9]+)");
    private static final int MAX_PATH = 200;
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final String folder;
    private final Map<String, WebFile> loaded = new ConcurrentHashMap<>();

    public WebFiles(String folder) {
        this.folder = folder;
    }

    public Optional<WebFile> find(String path) {
        var known = loaded.get(path);
        return known == null ? load(path) : Optional.of(known);
    }

    private Optional<WebFile> load(String path) {
        var form = PATH.matcher(path);
        var mediaType = path.length() <= MAX_PATH && form.matches() ? MEDIA_TYPES.get(form.group("type")) : null;
        var plain = mediaType == null ? null : read(path);
        if (mediaType == null || plain == null) {
            return Optional.empty();
        }
        var file = new WebFile(mediaType, plain, read(path + ".br"), read(path + ".gz"));
        loaded.put(path, file);
        return Optional.of(file);
    }

    private byte @Nullable [] read(String path) {
        try (InputStream in = WebFiles.class.getClassLoader().getResourceAsStream(folder + "/" + path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + path, e);
        }
    }
}
