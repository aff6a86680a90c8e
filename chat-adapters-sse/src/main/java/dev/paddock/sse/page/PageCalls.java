package dev.paddock.sse.page;

import dev.paddock.domain.Code;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;

/**
 * The web client: its app at and below {@code /app}, the staff's console at and below {@code /staff}, in a demonstration its
 * components at {@code /design}, and the files they are made of. Those with a
 * hash in their name never change and are kept for a year; all others are asked for each time, which an ETag makes cheap.
 */
public final class PageCalls {
    private static final String DESIGN = "design.html";
    private static final String WIDGET = "widget.js";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final WebFiles files;
    private final boolean demo;
    private final String contentSecurityPolicy;

    public PageCalls(WebFiles files, boolean demo, String contentSecurityPolicy) {
        this.files = files;
        this.demo = demo;
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get("/app", Access.ANYONE, call -> page(call, "app.html")),
                HttpRoute.get("/app/<path>", Access.ANYONE, call -> page(call, "app.html")),
                HttpRoute.get("/staff", Access.ANYONE, call -> page(call, "staff.html")),
                HttpRoute.get("/staff/<path>", Access.ANYONE, call -> page(call, "staff.html")),
                HttpRoute.get("/design", Access.ANYONE, this::design),
                HttpRoute.get("/assets/<path>", Access.ANYONE, this::asset),
                HttpRoute.get("/" + WIDGET, Access.ANYONE, this::widget),
                HttpRoute.get("/{file}", Access.ANYONE, this::other));
    }

    private HttpAnswer page(Call call, String path) {
        return file(call, path)
                .with("Content-Security-Policy", contentSecurityPolicy)
                .with("Cache-Control", "no-cache");
    }

    private HttpAnswer design(Call call) {
        if (!demo) {
            throw missing();
        }
        return page(call, DESIGN);
    }

    private HttpAnswer asset(Call call) {
        return file(call, "assets/" + call.path("path")).with("Cache-Control", FOR_A_YEAR);
    }

    /** The one file that pages of any other site may load. It holds no secret; what it may do there, the list of origins says. */
    private HttpAnswer widget(Call call) {
        return file(call, WIDGET)
                .with("Cache-Control", "no-cache")
                .with("Cross-Origin-Resource-Policy", "cross-origin")
                .with("Access-Control-Allow-Origin", "*");
    }

    private HttpAnswer other(Call call) {
        var name = call.path("file");
        if (name.equals(DESIGN)) {
            throw missing(); // it has an address of its own
        }
        return name.contains(".") && !name.endsWith(".html")
                ? file(call, name).with("Cache-Control", "no-cache")
                : page(call, name.endsWith(".html") ? name : name + ".html");
    }

    private HttpAnswer file(Call call, String path) {
        var request = call.context();
        return files.find(path)
                .map(file -> file.answer(request.header("Accept-Encoding"), request.header("If-None-Match")))
                .orElseThrow(PageCalls::missing);
    }

    private static RefusalException missing() {
        return RefusalException.because(Code.NOT_FOUND, "There is no such page.");
    }
}
