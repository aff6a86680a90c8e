package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.paddock.app.settings.Settings;
import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.Ids;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Newcomer;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.SignUpOutcome;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.sse.Hsts;
import dev.paddock.sse.HttpEdge;
import dev.paddock.sse.HttpSettings;
import dev.paddock.sse.HttpUseCases;
import dev.paddock.sse.ListeningSocket;
import dev.paddock.sse.Monitoring;
import dev.paddock.sse.Readiness;
import dev.paddock.sse.SignedTokens;
import dev.paddock.sse.Site;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.EdgeSettings;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.Timeouts;
import dev.paddock.ws.WebSocketEdge;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Access tokens that are none, shown at every door there is: a call, both event streams, and a socket's hello. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ForgedTokensTest {
    private static final String ORIGIN = "https://paddock.example";

    private final Stores stores;
    private final SignedTokens tokens;
    private final Shop shop;
    private final WebSocketEdge sockets;
    private final HttpEdge http;
    private final ECKey key;
    private final HttpClient client = HttpClient.newHttpClient();

    private Secret.Digest session = new Secret("none").digest();

    ForgedTokensTest() throws BindException, ParseException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        var clock = Clock.systemUTC();
        Ids ids = () -> UUID.randomUUID().toString();
        stores = Stores.open(StoreSettings.at(url, "sa", ""), clock, ids);
        tokens = SignedTokens.keptIn(stores.keyring(), ids, clock);
        key = ECKey.parse(stores.keyring().find("access-token-key").orElseThrow());
        shop = Shop.over(
                stores,
                ShopTerms.of(Settings.from(Map.of("CHAT_DB_URL", url)), null, ORIGIN),
                new Surroundings(clock, ids, new RandomSecrets(), tokens));
        var metrics = new Metrics(null);
        var monitoring = new Monitoring(metrics::scrape, null, metrics.http());
        sockets = new WebSocketEdge(
                new EdgeSettings("127.0.0.1", 0, Set.of(ORIGIN), false, Proxies.NONE, 500, Timeouts.USUAL),
                EdgeUseCases.of(shop),
                EdgeRecorder.SILENT);
        http = new HttpEdge(
                ListeningSocket.on("127.0.0.1", 0),
                new HttpSettings(
                        "127.0.0.1",
                        "wss://paddock.example/ws",
                        Set.of(ORIGIN),
                        false,
                        Proxies.NONE,
                        Hsts.HOST,
                        "web",
                        new Site(ORIGIN, false, false, null)),
                HttpUseCases.of(
                        shop,
                        tokens,
                        new RandomSecrets(),
                        new Readiness(stores::reachable, sockets::isAccepting),
                        monitoring,
                        error -> {}),
                clock);
        sockets.start();
        http.start();
    }

    @AfterEach
    void close() {
        http.close();
        sockets.close();
        stores.close();
    }

    @Test
    void open_no_door_and_a_good_one_opens_them() throws Exception {
        var signedUp = (SignUpOutcome.SignedUp) shop.accounts()
                .signUp()
                .guest(new DisplayName("Claire"), Language.FRENCH, Newcomer.by(ClientName.UNKNOWN));
        var claire = signedUp.account().id();
        session = signedUp.secret().digest();
        assertThat(call("/api/v1/me", tokens.issue(claire, session))).isEqualTo(200);
        assertThat(hello(tokens.issue(claire, session))).contains("\"welcome\"");
        assertThat(call("/api/v1/me", signed(claims(claire), key)))
                .as("the control")
                .isEqualTo(200);

        for (var forged : forged(claire).entrySet()) {
            var token = forged.getValue();
            assertThat(call("/api/v1/me", token)).as(forged.getKey()).isEqualTo(401);
            assertThat(call("/api/v1/notifications/stream", token))
                    .as(forged.getKey())
                    .isEqualTo(401);
            assertThat(call("/api/v1/admin/events", token)).as(forged.getKey()).isEqualTo(401);
            assertThat(hello(token)).as(forged.getKey()).contains("\"unauthenticated\"");
        }
    }

    private Map<String, String> forged(UserId claire) throws JOSEException {
        var now = Instant.now();
        var forged = new LinkedHashMap<String, String>();
        var old = claims(claire)
                .expirationTime(Date.from(now.minusSeconds(1)))
                .claim("iat_ms", now.minus(Duration.ofMinutes(15)).toEpochMilli());
        forged.put("expired", signed(old, key));
        var future = claims(claire)
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(25))))
                .claim("iat_ms", now.plus(Duration.ofMinutes(15)).toEpochMilli());
        forged.put("from the future", signed(future, key));
        forged.put(
                "good for too long",
                signed(claims(claire).expirationTime(Date.from(now.plus(Duration.ofDays(1)))), key));
        forged.put("for another audience", signed(claims(claire).audience("urn:other"), key));
        forged.put("by another issuer", signed(claims(claire).issuer("https://evil.example"), key));
        forged.put("of nobody", signed(claims(new UserId("nobody")), key));
        forged.put(
                "of another key",
                signed(
                        claims(claire),
                        new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate()));
        forged.put("unsigned", new PlainJWT(claims(claire).build()).serialize());
        var shared = new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        forged.put("HS256", signed(claims(claire), JWSAlgorithm.HS256, "at+jwt", shared));
        forged.put(
                "RS256",
                signed(
                        claims(claire),
                        JWSAlgorithm.RS256,
                        "at+jwt",
                        new RSASSASigner(new RSAKeyGenerator(2048).generate())));
        forged.put(
                "ES384",
                signed(
                        claims(claire),
                        JWSAlgorithm.ES384,
                        "at+jwt",
                        new ECDSASigner(new ECKeyGenerator(Curve.P_384).generate())));
        forged.put("an identity token", signed(claims(claire), JWSAlgorithm.ES256, "JWT", new ECDSASigner(key)));
        var good = tokens.issue(claire, session);
        int middle = good.indexOf('.') + 20;
        forged.put(
                "tampered with",
                good.substring(0, middle) + (good.charAt(middle) == 'A' ? 'B' : 'A') + good.substring(middle + 1));
        forged.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        forged.put("noise", "a.b.c");
        return forged;
    }

    private JWTClaimsSet.Builder claims(UserId user) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("urn:paddock")
                .audience("urn:paddock:api")
                .subject(user.value())
                .jwtID("1")
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("sid", session.value())
                .claim("iat_ms", now.toEpochMilli());
    }

    private String signed(JWTClaimsSet.Builder claims, ECKey by) throws JOSEException {
        return signed(claims, JWSAlgorithm.ES256, "at+jwt", new ECDSASigner(by));
    }

    private String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String type, JWSSigner signer)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private int call(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The answer to a hello with {@code token}. */
    private String hello(String token) throws Exception {
        var answer = new CompletableFuture<String>();
        var socket = client.newWebSocketBuilder()
                .header("Origin", ORIGIN)
                .buildAsync(URI.create("ws://127.0.0.1:" + sockets.port() + "/ws"), new WebSocket.Listener() {
                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        text.append(data);
                        if (last) {
                            answer.complete(text.toString());
                        }
                        from.request(1);
                        return CompletableFuture.completedStage(null);
                    }
                })
                .get(20, TimeUnit.SECONDS);
        var unused = socket.sendText("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"" + token + "\"}", true);
        var said = answer.get(20, TimeUnit.SECONDS);
        socket.abort();
        return said;
    }
}
