package dev.paddock.domain.notification;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What an offer says.
 *
 * @param title 3 to 80 characters on one line
 * @param body 1 to 500 characters
 * @param url an https link, null for none
 */
public record OfferText(String title, String body, @Nullable URI url) {
    private static final PlainText TITLE = PlainText.line(3, 80);
    private static final PlainText BODY = PlainText.lines(1, 500);
    private static final int MAX_URL = 2000;

    public static Checked<String> parseTitle(String raw) {
        return TITLE.check(raw);
    }

    public static Checked<String> parseBody(String raw) {
        return BODY.check(raw);
    }

    /** Takes an absolute https link with a host and without credentials. */
    public static Checked<URI> parseUrl(String raw) {
        try {
            var url = new URI(raw.strip());
            boolean https = "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null;
            if (https && url.getUserInfo() == null && raw.length() <= MAX_URL) {
                return Checked.valid(url);
            }
        } catch (URISyntaxException e) {
            return Checked.invalidValue("The link is not a web address: " + e.getReason() + ".");
        }
        return Checked.invalidValue("The link begins with https:// and has at most 2,000 characters.");
    }
}
