package dev.paddock.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Those who come to a server in demo mode: the staff it has, and customers who sign up as they come. For one thread. */
final class People {
    static final String PASSWORD = "paddock-demo-2026";
    private static final String POST = """
            async ({ path, body }) =>
              (await fetch('/api/v1' + path, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify(body),
              })).status
            """;

    private final Chromium chromium;
    private final Site site;
    private final String prefix;
    private int customers;

    People(Chromium chromium, Site site) {
        this(chromium, site, "customer");
    }

    /** Where addresses of customers have to begin with {@code prefix}, since others were there before. */
    People(Chromium chromium, Site site, String prefix) {
        this.chromium = chromium;
        this.site = site;
        this.prefix = prefix;
    }

    /** A new customer of that name, at the assistant. */
    Page customer(Tongue tongue, String name) {
        var page = visitor(tongue);
        var account = Map.of(
                "email",
                prefix + "-" + ++customers + "@paddock.example",
                "password",
                PASSWORD,
                "displayName",
                name,
                "locale",
                tongue.tag);
        assertThat(page.evaluate(POST, Map.of("path", "/accounts", "body", account)))
                .isEqualTo(201);
        page.navigate(site.page("/app/assistant").toString());
        return page;
    }

    /** Somebody of the house, or a customer of the demo data, at that page. */
    Page member(Tongue tongue, String address, String path) {
        var page = visitor(tongue);
        var credentials = Map.of("email", address + "@paddock.example", "password", PASSWORD);
        assertThat(page.evaluate(POST, Map.of("path", "/sessions", "body", credentials)))
                .isEqualTo(200);
        page.navigate(site.page(path).toString());
        return page;
    }

    private Page visitor(Tongue tongue) {
        var page = chromium.calmVisitor(tongue.locale);
        remembers(page, "paddock.locale", tongue.tag);
        remembers(page, "paddock.alerts", "{\"asked\":true}"); // was offered alerts before, and said no
        page.navigate(site.page("/app/sign-in").toString());
        return page;
    }

    /** What this browser kept from an earlier visit, unless it has changed since. */
    private static void remembers(Page page, String key, String value) {
        page.context()
                .addInitScript(
                        "localStorage.getItem('%s') ?? localStorage.setItem('%s', '%s')".formatted(key, key, value));
    }
}
