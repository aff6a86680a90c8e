package dev.paddock.sse;

import dev.paddock.domain.Code;
import java.util.List;

/**
 * The web client: its landing page at {@code /}, its app at and below {@code /app}, the staff's console at and below
 * {@code /staff}, and the files they are made of. Those with a
 * hash in their name never change and are kept for a year; all others are asked for each time, which an ETag makes cheap.
 */
final class Pages {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final WebFiles files;
    private final String contentSecurityPolicy;

    Pages(WebFiles files, String contentSecurityPolicy) {
        this.files = files;
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", Access.ANYONE, call -> page(call, "index.html")),
                Route.get("/app", Access.ANYONE, call -> page(call, "app.html")),
                Route.get("/app/<path>", Access.ANYONE, call -> page(call, "app.html")),
                Route.get("/staff", Access.ANYONE, call -> page(call, "staff.html")),
                Route.get("/staff/<path>", Access.ANYONE, call -> page(call, "staff.html")),
                Route.get("/assets/<path>", Access.ANYONE, this::asset),
                Route.get("/{file}", Access.ANYONE, this::other));
    }

    private Answer page(Call call, String path) {
        return file(call, path)
                .with("Content-Security-Policy", contentSecurityPolicy)
                .with("Cache-Control", "no-cache");
    }

    private Answer asset(Call call) {
        return file(call, "assets/" + call.path("path")).with("Cache-Control", FOR_A_YEAR);
    }

    private Answer other(Call call) {
        var name = call.path("file");
        return name.contains(".") && !name.endsWith(".html")
                ? file(call, name).with("Cache-Control", "no-cache")
                : page(call, name.endsWith(".html") ? name : name + ".html");
    }

    private Answer file(Call call, String path) {
        var request = call.context();
        return files.find(path)
                .map(file -> file.answer(request.header("Accept-Encoding"), request.header("If-None-Match")))
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, "There is no such page."));
    }
}
