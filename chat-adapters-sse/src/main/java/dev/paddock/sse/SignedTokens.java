package dev.paddock.sse;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.paddock.domain.Ids;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.AccessTokens;
import dev.paddock.domain.account.Keyring;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Access tokens: JWTs signed with ES256 by a key that every node finds in the {@link Keyring}, checked as RFC 8725 asks.
 * Algorithm, type and key are what this class says, never what a token's header does. A signature, which costs more than all else that a
 * call by a program does, is checked once for each token: of those proven the digests are kept, and whether one is still good is asked
 * each time. Safe for use by many threads.
 */
public final class SignedTokens implements AccessTokens {
    /** The time for which a token is good. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String KEY_NAME = "access-token-key";
    private static final String ISSUER = "urn:paddock";
    private static final String AUDIENCE = "urn:paddock:api";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String ISSUED_AT_MILLIS = "iat_ms";
    private static final String SESSION = "sid";
    private static final int MAX_LENGTH = 2_048;
    private static final int MAX_PROVEN = 10_000;
    private static final Optional<Claim> NO_CLAIM = Optional.empty();

    /** The difference allowed between the clocks of two nodes. */
    private static final Duration LEEWAY = Duration.ofSeconds(10);

    /** Between two looks for another key of the keyring. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Keyring keyring;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - PAUSE_NANOS);
    private volatile SigningKey current;
    private final Map<Secret.Digest, Claim> proven = Collections.synchronizedMap(new LastUsed());
    private final Ids ids;
    private final InstantSource clock;

    private SignedTokens(Keyring keyring, SigningKey current, Ids ids, InstantSource clock) {
        this.keyring = keyring;
        this.current = current;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tokens signed by the key in {@code keyring}, where one is put if there is none. */
    public static SignedTokens keptIn(Keyring keyring, Ids ids, InstantSource clock) {
        try {
            var kept = keyring.find(KEY_NAME).orElse(null);
            var key = kept == null ? keyring.keep(KEY_NAME, newKey().toJSONString()) : kept;
            return new SignedTokens(keyring, SigningKey.parse(key), ids, clock);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("the key that signs access tokens can't be used", e);
        }
    }

    /** Has the next start make another key, by which tokens of this one are no good. */
    public static void forgetKey(Keyring keyring) {
        keyring.forget(KEY_NAME);
    }

    /** Goes over to the keyring's key if that is another one by now: a node that started later may have made it. */
    private boolean foundAnother() {
        long before = lookedAt.get();
        if (System.nanoTime() - before < PAUSE_NANOS || !lookedAt.compareAndSet(before, System.nanoTime())) {
            return false;
        }
        try {
            var kept = keyring.find(KEY_NAME).map(SigningKey::parseKept).orElse(current);
            boolean another = !kept.id().equals(current.id());
            if (another) {
                current = kept;
                proven.clear();
            }
            return another;
        } catch (UnavailableException e) { // the next token may find it
            return false;
        }
    }

    private static ECKey newKey() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate();
    }

    /** A token that says its bearer is {@code user}, for {@link #LIFETIME} from now or until {@code session} ends. */
    public String issue(UserId user, Secret.Digest session) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.value())
                .claim("client_id", "paddock")
                .jwtID(ids.next())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim(SESSION, session.value())
                .claim(ISSUED_AT_MILLIS, now.toEpochMilli())
                .build();
        var signing = current;
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(signing.id())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signing.signer());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token can't be signed", e);
        }
    }

    /** The public key as a JWK set, for programs that check tokens themselves. */
    public Map<String, Object> publicKeys() {
        return new JWKSet(current.key().toPublicJWK()).toJSONObject();
    }

    @Override
    public Optional<Claim> verify(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var digest = new Secret(token).digest();
        var known = proven.get(digest);
        if (known != null) {
            return Optional.of(known).filter(this::isCurrent);
        }
        try {
            var jwt = SignedJWT.parse(token);
            var claim =
                    isOurs(jwt.getHeader()) && jwt.verify(current.verifier()) ? claim(jwt.getJWTClaimsSet()) : NO_CLAIM;
            claim.ifPresent(proof -> proven.put(digest, proof));
            return claim;
        } catch (ParseException | JOSEException | RuntimeException e) {
            // Whatever a stranger's text makes the parser throw, it is no token.
            return Optional.empty();
        }
    }

    private boolean isOurs(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && (current.id().equals(header.getKeyID())
                        || (foundAnother() && current.id().equals(header.getKeyID())));
    }

    private Optional<Claim> claim(JWTClaimsSet claims) throws ParseException {
        var millis = claims.getLongClaim(ISSUED_AT_MILLIS);
        var session = claims.getStringClaim(SESSION);
        boolean complete = ISSUER.equals(claims.getIssuer())
                && List.of(AUDIENCE).equals(claims.getAudience())
                && claims.getSubject() != null
                && claims.getJWTID() != null
                && claims.getExpirationTime() != null
                && session != null
                && millis != null;
        if (!complete) {
            return Optional.empty();
        }
        var claim = new Claim(
                new UserId(claims.getSubject()),
                new Secret.Digest(session),
                Instant.ofEpochMilli(millis),
                claims.getExpirationTime().toInstant());
        return isCurrent(claim) ? Optional.of(claim) : Optional.empty();
    }

    private boolean isCurrent(Claim claim) {
        var now = clock.instant();
        return now.isBefore(claim.expiresAt())
                && !claim.expiresAt().isAfter(claim.issuedAt().plus(LIFETIME))
                && !claim.issuedAt().isAfter(now.plus(LEEWAY));
    }

    /** The key, and what signs and checks by it. */
    private record SigningKey(ECKey key, JWSSigner signer, JWSVerifier verifier) {
        static SigningKey parse(String text) throws JOSEException, ParseException {
            var key = ECKey.parse(text);
            return new SigningKey(key, new ECDSASigner(key), new ECDSAVerifier(key.toPublicJWK()));
        }

        static SigningKey parseKept(String text) {
            try {
                return parse(text);
            } catch (JOSEException | ParseException e) {
                throw new IllegalStateException("the key that signs access tokens can't be used", e);
            }
        }

        String id() {
            return key.getKeyID();
        }
    }

    /** So many claims, those that were not used for the longest time left out. */
    private static final class LastUsed extends LinkedHashMap<Secret.Digest, Claim> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Secret.Digest, Claim> eldest) {
            return size() > MAX_PROVEN;
        }
    }
}
