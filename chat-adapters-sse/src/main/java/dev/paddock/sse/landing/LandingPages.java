package dev.paddock.sse.landing;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Language;
import dev.paddock.sse.page.WebFile;
import dev.paddock.sse.page.WebFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The landing page in each language, compressed, made once for all who come within a second. While one caller makes it anew the
 * others get the last one. When the store can't be asked the page says less, but is there. Safe for use by many threads.
 */
public final class LandingPages {
    private static final Logger LOG = LoggerFactory.getLogger(LandingPages.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String HTML = "text/html; charset=utf-8";

    private final Map<Language, Landing> landings = new EnumMap<>(Language.class);
    private final Supplier<Facts> facts;
    private final InstantSource clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made made;

    /** The pages as they were at a time. */
    private record Made(Instant at, Map<Language, WebFile> pages) {}

    /**
     * @param files with the templates, {@code landing/fr.html} and so on
     * @param facts what the page tells of the moment; throws {@link UnavailableException} if the store can't be asked
     */
    public LandingPages(WebFiles files, Landing.About about, Supplier<Facts> facts, InstantSource clock) {
        for (var language : Language.values()) {
            landings.put(language, new Landing(template(files, language), language, about));
        }
        this.facts = facts;
        this.clock = clock;
    }

    private static String template(WebFiles files, Language language) {
        var path = "landing/" + language.tag() + ".html";
        return files.find(path)
                .orElseThrow(() -> new IllegalStateException("the web client was packed without " + path))
                .text();
    }

    public WebFile in(Language language) {
        return Objects.requireNonNull(fresh().pages().get(language));
    }

    private Made fresh() {
        var last = made;
        if (last == null) {
            making.lock(); // the first callers wait for the first page
        } else if (isFresh(last) || !making.tryLock()) {
            return last;
        }
        try {
            var meanwhile = made;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile : make(meanwhile);
        } finally {
            making.unlock();
        }
    }

    private boolean isFresh(Made last) {
        return Duration.between(last.at(), clock.instant()).abs().compareTo(FRESH) < 0;
    }

    private Made make(@Nullable Made last) {
        var now = clock.instant();
        var current = readFacts();
        var pages = new EnumMap<Language, WebFile>(Language.class);
        landings.forEach((language, landing) -> {
            var bytes = landing.page(current, now).getBytes(StandardCharsets.UTF_8);
            var before = last == null ? null : last.pages().get(language);
            pages.put(language, before != null && before.is(bytes) ? before : WebFile.compressed(HTML, bytes));
        });
        var next = new Made(now, pages);
        made = next;
        return next;
    }

    private Facts readFacts() {
        try {
            return facts.get();
        } catch (UnavailableException e) {
            LOG.debug("the landing page is without live facts: {}", e.getMessage());
            return Facts.NONE;
        }
    }
}
