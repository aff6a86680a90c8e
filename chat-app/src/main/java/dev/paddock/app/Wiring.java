package dev.paddock.app;

import dev.paddock.app.fixtures.DemoData;
import dev.paddock.app.fixtures.TravellingClock;
import dev.paddock.app.logs.StderrLog;
import dev.paddock.app.sentry.SentryReports;
import dev.paddock.app.settings.Settings;
import dev.paddock.domain.Ids;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.mail.MailCarrier;
import dev.paddock.domain.shop.Chore;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import dev.paddock.mail.Carriers;
import dev.paddock.mail.MailStyle;
import dev.paddock.persistence.Backups;
import dev.paddock.persistence.KeyPlace;
import dev.paddock.persistence.ServerClaim;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.photos.ImageIoDarkroom;
import dev.paddock.sse.ClientError;
import dev.paddock.sse.HttpEdge;
import dev.paddock.sse.HttpSettings;
import dev.paddock.sse.HttpUseCases;
import dev.paddock.sse.ListeningSocket;
import dev.paddock.sse.Monitoring;
import dev.paddock.sse.Readiness;
import dev.paddock.sse.SignedTokens;
import dev.paddock.sse.Site;
import dev.paddock.ws.EdgeSettings;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.WebSocketEdge;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform put together from its modules, and started. */
final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
    private static final Duration BETWEEN_BURIALS = Duration.ofMillis(500);

    private final Settings settings;
    private final Lifecycle lifecycle;
    private final Fixtures fixtures;
    private @Nullable SentryReports sentry;

    Wiring(Settings settings, Lifecycle lifecycle) {
        this.settings = settings;
        this.lifecycle = lifecycle;
        this.fixtures = new Fixtures(settings);
        StderrLog.write(settings.log());
    }

    /** The addresses of what is up and running. */
    record Platform(String httpUrl, String wsUrl) {
        String readyLine() {
            return "ready http=" + httpUrl + " ws=" + wsUrl;
        }
    }

    /**
     * Opens the store, fills it in demo mode, and lets people in. What takes its time is done side by side.
     *
     * @throws BindException if a port is in use
     */
    Platform start() throws BindException {
        if (!settings.limits()) {
            LOG.warn("CHAT_LIMITS=off: rates and connections are not limited; for load tests only");
        }
        var dsn = settings.sentryDsn();
        if (dsn != null) {
            sentry = lifecycle.opened(SentryReports.begin(dsn, release())); // closed last: to tell of what fails before
        }
        var ids = new RandomIds(new SecureRandom());
        var clock = new TravellingClock(clock());
        var files = readFiles(clock);
        var node = nodeName(ids);
        var metrics = lifecycle.opened(new Metrics(node));
        var claim = lifecycle.opened(claim(node));
        var stores = lifecycle.opened(Stores.open(storeSettings(), clock, ids, metrics.store(), claim));
        if (!settings.demo() && stores.holdsDemoData()) {
            LOG.warn("the database was filled with demo data, and is served as CHAT_DEMO=true has it");
            var demo = forDemoData();
            return demo.serve(demo.readFiles(clock), stores, metrics, clock, ids);
        }
        return serve(files, stores, metrics, clock, ids);
    }

    /** The name of this node among several, null for a server that shares its database with nobody. */
    private @Nullable String nodeName(Ids ids) {
        var sharing = settings.sharing();
        if (!sharing.many()) {
            return null;
        }
        return sharing.node() == null ? "node-" + ids.next() : sharing.node();
    }

    private ServerClaim claim(@Nullable String node) {
        return node == null
                ? ServerClaim.on(storeSettings(), this::takenOver)
                : ServerClaim.ofNode(storeSettings(), node, this::takenOver);
    }

    private void takenOver() {
        lifecycle.fail(Main.NO_DATABASE, "another server has taken the database over, and only one may have it");
    }

    /** The files read while the store opens; without demo data where there are to be none. */
    private record Files(
            CompletableFuture<@Nullable DealerGroup> dealers,
            @Nullable CompletableFuture<DemoData> demoData) {}

    private Files readFiles(InstantSource clock) {
        return new Files(
                CompletableFuture.supplyAsync(fixtures::dealers),
                settings.demo() ? CompletableFuture.supplyAsync(() -> fixtures.demoData(clock)) : null);
    }

    private Platform serve(Files files, Stores stores, Metrics metrics, TravellingClock clock, Ids ids)
            throws BindException {
        var dealers = await(files.dealers());
        var httpPort = lifecycle.opened(
                ListeningSocket.on(settings.http().host(), settings.http().port()));
        var origin = settings.origins(httpPort.number()).get(0);
        var mail = mail(origin, dealers);
        var site = new Site(origin, mail != null, settings.demo(), dealers);
        var tokens = SignedTokens.keptIn(stores.keyring(), ids, clock);
        var shop = Shop.over(
                stores,
                ShopTerms.of(settings, dealers, site.origin()),
                new Surroundings(
                        clock, ids, new RandomSecrets(), tokens, mail, lifecycle.opened(new ImageIoDarkroom())));
        shop.appointments().adoptUnnamed().adopt();
        var demo = files.demoData() == null
                ? null
                : files.demoData().thenAcceptAsync(data -> fixtures.load(data, stores, shop, clock, ids));
        metrics.watch(stores);
        metrics.watch(shop.advice().line(), clock);
        metrics.watch(shop.mail().sendMails(), clock);
        return open(stores, shop, tokens, metrics, site, httpPort, () -> await(demo));
    }

    private @Nullable MailCarrier mail(String origin, @Nullable DealerGroup dealers) {
        if (settings.mail() == null) {
            return null;
        }
        var from = settings.mailFrom();
        var contact = dealers == null ? null : dealers.contact();
        return Carriers.to(
                settings.mail(),
                new MailStyle(
                        from == null ? "Paddock <noreply@" + URI.create(origin).getHost() + ">" : from,
                        origin,
                        settings.zone(),
                        contact == null ? null : contact.phone() + ", " + contact.email()));
    }

    /** The same with demo data, which are for this machine alone. */
    Wiring forDemoData() {
        var demo = new Wiring(settings.forDemoData(), lifecycle);
        demo.sentry = sentry;
        return demo;
    }

    private static String release() {
        var version = Wiring.class.getPackage().getImplementationVersion();
        return "paddock@" + (version == null ? "unreleased" : version);
    }

    private Consumer<ClientError> clientErrors(Metrics metrics) {
        var reports = sentry;
        return error -> {
            metrics.clientError();
            if (reports != null) {
                reports.report(error);
            }
        };
    }

    /** Both ports are bound before anything says where they are; the WebSocket edge lets people in last. */
    private Platform open(
            Stores stores,
            Shop shop,
            SignedTokens tokens,
            Metrics metrics,
            Site site,
            ListeningSocket httpPort,
            Runnable beforeAnybodyComes)
            throws BindException {
        var origins = Set.copyOf(settings.origins(httpPort.number()));
        var ws = lifecycle.opened(webSocketEdge(origins, shop, metrics));
        var http = lifecycle.opened(new HttpEdge(
                httpPort,
                new HttpSettings(
                        settings.http().host(),
                        settings.publicWsUrl(ws.port()).toString(),
                        origins,
                        settings.limits(),
                        settings.proxies(),
                        settings.hsts(),
                        "web",
                        site),
                HttpUseCases.of(
                        shop,
                        tokens,
                        new RandomSecrets(),
                        new Readiness(stores::reachable, ws::isAccepting),
                        new Monitoring(metrics::scrape, settings.metricsToken(), metrics.http()),
                        clientErrors(metrics)),
                shop.clock()));
        metrics.watch(ws);
        metrics.watch(http);
        beforeAnybodyComes.run();
        stores.subscribeToEventLog(metrics.dealership());
        stores.subscribeToEvents(ws);
        stores.subscribeToEventLog(ws);
        stores.subscribeToMessages(ws);
        stores.subscribeToEventLog(http);
        stores.subscribeToMessages(http);
        stores.whenReaped(shop.presence().keepPresence()::everybodyWasTakenForGone);
        stores.whenReaped(ws::startAnew);
        stores.whenReaped(http::startAnew);
        shop.presence().keepPresence().nobodyIsConnected();
        shop.presence().buryNodes().bury();
        var housekeeper = lifecycle.opened(new Housekeeper(stores::isEldest));
        shop.chores().forEach(housekeeper::takeOn);
        if (stores.isShared()) {
            housekeeper.takeOn(new Chore(
                    "bury the nodes that died", BETWEEN_BURIALS, shop.presence().buryNodes()::bury, true));
        }
        makeBackups(housekeeper, shop.clock());
        http.start();
        ws.start();
        return new Platform(
                "http://" + settings.http().reachableHost() + ":" + http.port(),
                "ws://" + settings.ws().reachableHost() + ":" + ws.port() + "/ws");
    }

    private void makeBackups(Housekeeper housekeeper, InstantSource clock) {
        if (settings.backups() != null) {
            var daily = new DailyBackup(new Backups(storeSettings(), clock), settings.backups(), clock);
            daily.closeToOthers();
            housekeeper.takeOn(new Chore("make the daily backup", BETWEEN_LOOKS, daily::makeWhenDue));
        }
    }

    private WebSocketEdge webSocketEdge(Set<String> origins, Shop shop, Metrics metrics) throws BindException {
        var address = settings.ws();
        try {
            return new WebSocketEdge(
                    new EdgeSettings(address.host(), address.port(), origins, settings.limits(), settings.proxies()),
                    EdgeUseCases.of(shop),
                    metrics.edge());
        } catch (UncheckedIOException e) {
            var failure = new BindException(e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    /** To the millisecond, as every time on the wire and in the store is. */
    InstantSource clock() {
        var clock = Clock.tickMillis(ZoneOffset.UTC);
        return Clock.offset(clock, settings.clockOffset().from(clock.instant(), settings.zone()));
    }

    StoreSettings storeSettings() {
        var access = settings.database();
        String standardUser = access.url().startsWith("jdbc:h2:") ? "sa" : "";
        var store = StoreSettings.at(
                access.url(),
                access.user() == null ? standardUser : access.user(),
                access.password() == null ? "" : access.password());
        return settings.secretKey() == null ? store : store.withKeys(new KeyPlace(null, settings.secretKey()));
    }

    /** The shop as an operator needs it, who serves nobody: no token opens it. */
    Shop shop(Stores stores, InstantSource clock, Ids ids) {
        var site = settings.origins(settings.http().port()).get(0);
        return Shop.over(
                stores,
                ShopTerms.of(settings, fixtures.dealers(), site),
                new Surroundings(clock, ids, new RandomSecrets(), token -> Optional.empty()));
    }

    Fixtures fixtures() {
        return fixtures;
    }

    private static <T> @Nullable T await(@Nullable CompletableFuture<T> work) {
        try {
            return work == null ? null : work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
