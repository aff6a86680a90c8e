package dev.paddock.sse;

import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.Ids;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.CountingSecrets;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.FakeOneTimePasswords;
import dev.paddock.domain.account.FakePasswordHashes;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.mail.LetterBox;
import dev.paddock.domain.photo.SomePrints;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import dev.paddock.domain.shop.Terms;
import dev.paddock.sse.server.JettySetup.Patience;
import dev.paddock.sse.stream.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An HTTP edge on a free port, over a world in memory. */
public final class TestEdge implements AutoCloseable {
    private static final Patience NOT_DRAINING = draining(Patience.USUAL, Duration.ZERO);

    public static final String SOCKET_URL = "ws://localhost:4711/ws";
    public static final String FRIEND = "https://friend.example";
    public static final Site SITE = new Site("https://paddock.example", true, false, null);
    public static final Secret METRICS_TOKEN = new Secret("a-token-for-the-figures-alone");
    public static final ZoneId PARIS = SomeTerms.PARIS;

    public final InMemoryWorld world = new InMemoryWorld();
    final CountingSecrets secrets = new CountingSecrets();
    public final FakePasswordHashes hashes = world.passwordHashes();
    public final FakeOneTimePasswords device = world.oneTimePasswords();
    public final SignedTokens tokens = SignedTokens.keptIn(world.keyring(), world.ids(), world.clock());
    public final LetterBox letters = new LetterBox();
    public final Shop shop;
    public final StaffRoom staff;
    public final Tallied tallied = new Tallied();
    public final HttpEdge edge;
    private final Site site;
    private final Hsts hsts;
    public volatile boolean databaseIsUp = true;
    public volatile boolean acceptsSockets = true;
    private volatile Callable<Boolean> readiness = () -> databaseIsUp;
    private volatile @Nullable Throwable fault;
    public final List<ClientError> clientErrors = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private TestEdge(boolean limits, boolean behindProxy, Patience patience, boolean factorRequired) {
        this(limits, behindProxy, patience, factorRequired, Pace.USUAL);
    }

    private TestEdge(boolean limits, boolean behindProxy, Patience patience, boolean factorRequired, Pace pace) {
        this(limits, behindProxy, patience, factorRequired, pace, SITE, Hsts.HOST);
    }

    private TestEdge(
            boolean limits,
            boolean behindProxy,
            Patience patience,
            boolean factorRequired,
            Pace pace,
            Site site,
            Hsts hsts) {
        this(
                limits,
                behindProxy,
                patience,
                factorRequired ? SomeTerms.DEMANDING_FACTORS : SomeTerms.USUAL,
                pace,
                site,
                hsts);
    }

    private TestEdge(
            boolean limits, boolean behindProxy, Patience patience, Terms terms, Pace pace, Site site, Hsts hsts) {
        shop = Shop.over(
                world,
                terms,
                new Surroundings(
                        world.clock(), ids(), secrets, tokens, site.mail() ? letters : null, SomePrints::develop));
        staff = new StaffRoom(world, shop);
        this.site = site;
        this.hsts = hsts;
        edge = edge(0, limits, behindProxy, patience, pace);
        world.eventLog().follow(edge);
        world.posted().passOnTo(edge);
        edge.start();
    }

    private static Patience draining(Patience patience, Duration drain) {
        return new Patience(patience.silence(), patience.request(), drain);
    }

    private HttpEdge edge(int port, boolean limits, boolean behindProxy, Patience patience, Pace pace) {
        var origins = Set.of("http://localhost:0", FRIEND);
        var proxies = behindProxy ? Proxies.LOOPBACK : Proxies.NONE;
        var settings = new HttpSettings("127.0.0.1", SOCKET_URL, origins, limits, proxies, hsts, "test-web", site);
        try {
            var bound = ListeningSocket.on("127.0.0.1", port);
            return new HttpEdge(bound, settings, useCases(), world.clock(), patience, pace);
        } catch (BindException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another edge of the same world, not started. */
    public HttpEdge another(int port) {
        return edge(port, false, false, NOT_DRAINING, Pace.USUAL);
    }

    /** One of three dealerships. */
    public static TestEdge ofDealerships() {
        return new TestEdge(false, false, NOT_DRAINING, SomeTerms.SEVERAL, Pace.USUAL, SITE, Hsts.HOST);
    }

    public static TestEdge unlimited() {
        return new TestEdge(false, false, NOT_DRAINING, false);
    }

    /** One that waits for a request no longer than a test does; on a busy machine it may cut off a caller who is just slow. */
    public static TestEdge impatient() {
        return new TestEdge(
                false, false, new Patience(Duration.ofMillis(400), Duration.ofMillis(1200), Duration.ZERO), false);
    }

    /** One that waits for a request longer than any test takes. */
    public static TestEdge patient() {
        return new TestEdge(
                false, false, new Patience(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ZERO), false);
    }

    public static TestEdge limited() {
        return new TestEdge(true, false, NOT_DRAINING, false);
    }

    public static TestEdge behindProxy() {
        return new TestEdge(true, true, NOT_DRAINING, false);
    }

    /** One that asks for TLS below its own name as well. */
    public static TestEdge askingForTlsBelow() {
        return new TestEdge(false, true, NOT_DRAINING, false, Pace.USUAL, SITE, Hsts.SUBDOMAINS);
    }

    static TestEdge draining(Duration drain) {
        return new TestEdge(false, false, draining(Patience.USUAL, drain), false);
    }

    /** One whose staff need a second factor, as everywhere but in a demo. */
    public static TestEdge demandingFactors() {
        return new TestEdge(false, false, NOT_DRAINING, true);
    }

    /** One whose streams have other times than usual. */
    public static TestEdge paced(Pace pace) {
        return new TestEdge(false, false, NOT_DRAINING, false, pace);
    }

    /** One whose pages say this of their platform. */
    public static TestEdge of(Site site) {
        return new TestEdge(false, false, NOT_DRAINING, false, Pace.USUAL, site, Hsts.HOST);
    }

    /** From now on nobody gets in as a guest: {@code fault} comes in between. */
    public void failWith(Throwable fault) {
        this.fault = fault;
    }

    void whenAskedForReadiness(Callable<Boolean> databaseIsUp) {
        this.readiness = databaseIsUp;
    }

    private boolean isReady() {
        try {
            return readiness.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Ids ids() {
        return () -> {
            if (fault instanceof Error error) {
                throw error;
            }
            if (fault instanceof RuntimeException exception) {
                throw exception;
            }
            return world.ids().next();
        };
    }

    public String origin() {
        return "http://localhost:" + edge.port();
    }

    /** A program that says nothing of itself. */
    public Client anonymous() {
        return new Client(http, "http://127.0.0.1:" + edge.port());
    }

    /** The browser of a new person of that role, on a page of ours. */
    public Client browserOf(Role role) {
        return browserOf(world.person(role.wireName(), role, new EmailAddress(role.wireName() + "@paddock.example")));
    }

    public Client browserOf(Account account) {
        return anonymous()
                .with("Cookie", "__Host-paddock=" + session(account).value())
                .with("Sec-Fetch-Site", "same-origin");
    }

    /** A program of that person, with a token. */
    public Client programOf(Account account) {
        return anonymous()
                .with(
                        "Authorization",
                        "Bearer " + tokens.issue(account.id(), session(account).digest()));
    }

    public Secret session(Account account) {
        var now = world.clock().instant();
        var secret = new Secret("session-" + world.ids().next());
        world.sessions().open(Session.opened(secret.digest(), account, ClientName.UNKNOWN, now, Session.LIFETIME));
        return secret;
    }

    @Override
    public void close() throws IOException {
        edge.close();
    }

    private HttpUseCases useCases() {
        var monitoring = new Monitoring(() -> "paddock_up 1\n", METRICS_TOKEN, tallied);
        return HttpUseCases.of(
                shop,
                tokens,
                new CountingSecrets(),
                new Readiness(this::isReady, () -> acceptsSockets),
                monitoring,
                clientErrors::add);
    }
}
