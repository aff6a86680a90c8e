package dev.paddock.persistence;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.RecordingEvents;
import dev.paddock.domain.RecordingLog;
import dev.paddock.domain.SettableClock;
import dev.paddock.domain.World;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.persistence.database.Dialect;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** One store for many tests: each gets it emptied, with a clock and listeners of its own. Used by one test at a time. */
public final class TestStore {
    /** All but {@code senders}, whose numbers stores remember. */
    private static final List<String> TABLES = List.of(
            "seats",
            "rooms",
            "photos",
            "messages",
            "message_groups",
            "sender_conversations",
            "read_marks",
            "conversations",
            "bookings",
            "cancelled_bookings",
            "calendars",
            "home_dealerships",
            "calendar_feeds",
            "sessions",
            "tickets",
            "contact_cards",
            "mail_tokens",
            "mails",
            "desk_hours",
            "dialogs",
            "keyring",
            "event_log",
            "pairs",
            "approaches",
            "notes",
            "ready_answers",
            "ratings",
            "former_advisors",
            "presences",
            "desks",
            "advice_requests",
            "offer_audience",
            "offer_readers",
            "offers",
            "consents",
            "second_factors",
            "accounts");

    private final StoreSettings settings;
    private final Jdbi jdbi;
    private final Stores stores;
    private final AtomicInteger ids = new AtomicInteger();
    private volatile SettableClock clock = new SettableClock(World.NOON);
    private volatile RecordingEvents heard = new RecordingEvents();
    private volatile RecordingLog logged = new RecordingLog();
    private volatile RecordingMessages posted = new RecordingMessages();

    TestStore(StoreSettings settings) {
        this.settings = settings;
        stores = Stores.open(
                settings, () -> clock.instant(), () -> UUID.randomUUID().toString());
        stores.subscribeToEvents(event -> heard.on(event));
        stores.subscribeToEventLog(event -> logged.on(event));
        stores.subscribeToMessages(messages -> posted.posted(messages));
        jdbi = Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
    }

    /** A world with nothing in it; the one before must not be used any more. Its ids never come back, as caches remember them. */
    public LiveWorld emptied() {
        jdbi.useTransaction(handle -> {
            TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
            handle.execute("UPDATE event_log_end SET newest = 0");
            handle.execute("UPDATE offer_end SET sent = 0");
        });
        emptyAuditLog();
        stores.followEventsFromHere();
        clock = new SettableClock(World.NOON);
        heard = new RecordingEvents();
        logged = new RecordingLog();
        posted = new RecordingMessages();
        return new StoreWorld(stores, clock, heard, logged, posted, () -> "id-" + ids.incrementAndGet());
    }

    /** Only where there is something in it, as this takes its guards away and gives them back. */
    private void emptyAuditLog() {
        jdbi.useHandle(handle -> {
            if (handle.execute("UPDATE audit_end SET newest = NULL, hash = REPEAT('0', 64) WHERE newest > 0") > 0) {
                AuditTampering.with(settings).empty(handle);
            }
        });
    }

    Stores stores() {
        return stores;
    }

    public StoreSettings settings() {
        return settings;
    }

    /** Past the stores, to see what really is in the tables. */
    public Jdbi jdbi() {
        return jdbi;
    }
}
