package dev.paddock.sse.landing;

import dev.paddock.domain.account.Language;
import java.nio.charset.StandardCharsets;

/** The files for search engines beside the pages themselves. */
final class SearchEngines {
    private SearchEngines() {}

    /** The paths they need not visit: what is behind a sign-in has nothing for them. */
    static byte[] robots(String origin) {
        return bytes(String.join(
                "\n",
                "User-agent: *",
                "Disallow: /app",
                "Disallow: /staff",
                "Disallow: /api",
                "Disallow: /design",
                "",
                "Sitemap: " + origin + "/sitemap.xml",
                ""));
    }

    /** The landing page in each language, each with its others; an origin has nothing that XML would have to escape. */
    static byte[] sitemap(String origin) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (var language : Language.values()) {
            xml.append("<url><loc>")
                    .append(origin)
                    .append('/')
                    .append(language.tag())
                    .append("</loc>");
            for (var other : Language.values()) {
                alternate(xml, other.tag(), origin + "/" + other.tag());
            }
            alternate(xml, "x-default", origin + "/");
            xml.append("</url>\n");
        }
        return bytes(xml.append("</urlset>\n").toString());
    }

    private static void alternate(StringBuilder xml, String language, String address) {
        xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(language)
                .append("\" href=\"")
                .append(address)
                .append("\"/>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
