package dev.paddock.sse.landing;

import dev.paddock.domain.account.Language;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.page.WebFile;
import java.util.ArrayList;
import java.util.List;

/** The landing page in each language, at {@code /fr} and so on, to which {@code /} leads, and what search engines ask for beside it. */
public final class LandingCalls {
    private final LandingPages pages;
    private final String contentSecurityPolicy;
    private final WebFile robots;
    private final WebFile sitemap;

    public LandingCalls(LandingPages pages, String origin, String contentSecurityPolicy) {
        this.pages = pages;
        this.contentSecurityPolicy = contentSecurityPolicy;
        this.robots = WebFile.compressed("text/plain; charset=utf-8", SearchEngines.robots(origin));
        this.sitemap = WebFile.compressed("application/xml; charset=utf-8", SearchEngines.sitemap(origin));
    }

    public List<HttpRoute> routes() {
        var routes = new ArrayList<HttpRoute>();
        routes.add(HttpRoute.get("/", Access.ANYONE, LandingCalls::lead));
        for (var language : Language.values()) {
            routes.add(HttpRoute.get("/" + language.tag(), Access.ANYONE, call -> page(call, language)));
        }
        routes.add(HttpRoute.get("/robots.txt", Access.ANYONE, call -> file(call, robots)));
        routes.add(HttpRoute.get("/sitemap.xml", Access.ANYONE, call -> file(call, sitemap)));
        return List.copyOf(routes);
    }

    /** To the page in the browser's language; a choice made on an earlier visit is kept by the browser, and put right there. */
    private static HttpAnswer lead(Call call) {
        return HttpAnswer.empty(302)
                .with("Location", "/" + call.preferredLanguage().tag())
                .with("Vary", "Accept-Language")
                .with("Cache-Control", "private, no-cache");
    }

    private HttpAnswer page(Call call, Language language) {
        return file(call, pages.in(language))
                .with("Content-Language", language.tag())
                .with("Content-Security-Policy", contentSecurityPolicy);
    }

    private static HttpAnswer file(Call call, WebFile file) {
        var request = call.context();
        return file.answer(request.header("Accept-Encoding"), request.header("If-None-Match"))
                .with("Cache-Control", "no-cache");
    }
}
