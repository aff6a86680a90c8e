package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.World;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final UserId CLAIRE = new UserId("claire");
    private static final Instant NOW = World.NOON;

    private static final Secret.Digest SESSION = new Secret("session").digest();

    private final InMemoryWorld world = new InMemoryWorld();
    private final SignedTokens tokens = SignedTokens.keptIn(world.keyring(), world.ids(), world.clock());
    private final ECKey key = key();

    @Test
    void name_their_bearer_and_when_they_were_issued_to_the_millisecond() {
        world.clock().set(NOW.plusMillis(123));

        var claim = tokens.verify(tokens.issue(CLAIRE, SESSION)).orElseThrow();

        assertThat(claim.user()).isEqualTo(CLAIRE);
        assertThat(claim.session()).isEqualTo(SESSION);
        assertThat(claim.issuedAt()).isEqualTo(NOW.plusMillis(123));
        assertThat(claim.expiresAt()).isBetween(NOW.plus(Duration.ofMinutes(14)), NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void are_read_anew_once_a_letter_was_changed_however_often_they_were_proven() {
        var token = tokens.issue(CLAIRE, SESSION);
        var claim = tokens.verify(token);
        int payload = token.indexOf('.') + 9;
        char other = token.charAt(payload) == 'A' ? 'B' : 'A';

        assertThat(tokens.verify(token)).isPresent().isEqualTo(claim);
        assertThat(tokens.verify(token.substring(0, payload) + other + token.substring(payload + 1)))
                .isEmpty();
    }

    @Test
    void are_good_on_every_node_and_after_a_restart() {
        var elsewhere = SignedTokens.keptIn(world.keyring(), world.ids(), world.clock());

        assertThat(elsewhere.verify(tokens.issue(CLAIRE, SESSION))).isPresent();
    }

    @Test
    void of_a_key_that_another_node_made_since_are_good_here_too_and_those_of_the_key_before_no_more() {
        var before = tokens.issue(CLAIRE, SESSION);
        assertThat(tokens.verify(before)).isPresent();
        SignedTokens.forgetKey(world.keyring());
        var elsewhere = SignedTokens.keptIn(world.keyring(), world.ids(), world.clock());

        assertThat(tokens.verify(elsewhere.issue(CLAIRE, SESSION))).isPresent();
        assertThat(tokens.verify(before)).isEmpty();
        assertThat(elsewhere.verify(tokens.issue(CLAIRE, SESSION))).isPresent();
    }

    @Test
    void expire_after_a_quarter_of_an_hour() {
        var token = tokens.issue(CLAIRE, SESSION);

        world.clock().advance(Duration.ofMinutes(15).minusSeconds(2));
        assertThat(tokens.verify(token)).isPresent();
        world.clock().advance(Duration.ofSeconds(2));
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Nested
    class Forged {
        @Test
        void are_the_control_of_these_tests_when_nothing_is_wrong_with_them() throws JOSEException {
            assertThat(tokens.verify(signed(good -> good))).isPresent();
        }

        @Test
        void without_a_signature_are_none() {
            assertThat(tokens.verify(new PlainJWT(claims().build()).serialize()))
                    .isEmpty();
            var parts = tokens.issue(CLAIRE, SESSION).split("\\.", -1);
            assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
            assertThat(tokens.verify(base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "."))
                    .isEmpty();
        }

        @Test
        void by_taking_the_public_key_for_a_shared_secret_are_none() throws JOSEException {
            var secret = new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));

            assertThat(tokens.verify(sign(header(JWSAlgorithm.HS256).build(), claims().build(), secret)))
                    .isEmpty();
        }

        @Test
        void with_a_key_of_their_own_in_the_header_are_none() throws JOSEException {
            var own = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
            var header = header(JWSAlgorithm.ES256).jwk(own.toPublicJWK()).build();

            assertThat(tokens.verify(sign(header, claims().build(), new ECDSASigner(own))))
                    .isEmpty();
        }

        @Test
        void of_another_type_or_key_id_are_none() throws JOSEException {
            var signer = new ECDSASigner(key);
            var untyped = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID());
            var identity = header(JWSAlgorithm.ES256).type(JOSEObjectType.JWT);
            var unknown = header(JWSAlgorithm.ES256).keyID("other");

            assertThat(tokens.verify(sign(untyped.build(), claims().build(), signer)))
                    .isEmpty();
            assertThat(tokens.verify(sign(identity.build(), claims().build(), signer)))
                    .isEmpty();
            assertThat(tokens.verify(sign(unknown.build(), claims().build(), signer)))
                    .isEmpty();
        }

        @Test
        void with_claims_that_are_missing_or_wrong_are_none() throws JOSEException {
            assertThat(tokens.verify(signed(good -> good.issuer("https://evil.example"))))
                    .isEmpty();
            assertThat(tokens.verify(signed(good -> good.audience("urn:other"))))
                    .isEmpty();
            assertThat(tokens.verify(signed(good -> good.subject(null)))).isEmpty();
            assertThat(tokens.verify(signed(good -> good.jwtID(null)))).isEmpty();
            assertThat(tokens.verify(signed(good -> good.expirationTime(null)))).isEmpty();
            assertThat(tokens.verify(signed(good -> good.claim("iat_ms", null))))
                    .isEmpty();
            assertThat(tokens.verify(signed(good -> good.claim("sid", null)))).isEmpty();
            assertThat(tokens.verify(signed(good -> good.claim("sid", 7)))).isEmpty();
            assertThat(tokens.verify(signed(good -> good.claim("iat_ms", "soon"))))
                    .isEmpty();
        }

        @Test
        void that_live_too_long_or_come_from_the_future_are_none() throws JOSEException {
            var later = Date.from(NOW.plus(Duration.ofMinutes(16)));

            assertThat(tokens.verify(signed(good -> good.expirationTime(later))))
                    .isEmpty();
            assertThat(tokens.verify(signed(good -> good.expirationTime(later)
                            .claim("iat_ms", NOW.plus(Duration.ofMinutes(1)).toEpochMilli()))))
                    .isEmpty();
        }

        @Test
        void by_changing_one_of_their_claims_are_none() {
            var parts = tokens.issue(CLAIRE, SESSION).split("\\.", -1);
            var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            var altered = base64(payload.replace("\"sub\":\"claire\"", "\"sub\":\"karim\""));

            assertThat(payload).contains("\"sub\":\"claire\"");
            assertThat(tokens.verify(parts[0] + "." + altered + "." + parts[2])).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", "..", "a.b.c", "é", "e30.e30.e30", "....", "eyJhbGciOiJFUzI1NiJ9..AAAA"})
        void as_mere_noise_are_none(String noise) {
            assertThat(tokens.verify(noise)).isEmpty();
            assertThat(tokens.verify(noise + "A".repeat(100_000))).isEmpty();
        }
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return sign(header(JWSAlgorithm.ES256).build(), change.apply(claims()).build(), new ECDSASigner(key));
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("urn:paddock")
                .audience("urn:paddock:api")
                .subject("claire")
                .jwtID("1")
                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(10))))
                .claim("sid", SESSION.value())
                .claim("iat_ms", NOW.toEpochMilli());
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private ECKey key() {
        try {
            return ECKey.parse(world.keyring().find("access-token-key").orElseThrow());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
