package dev.paddock.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A bearer secret (session or ticket) as its holder knows it; stores only ever see its digest. */
public record Secret(String value) {
    /** The SHA-256 digest in URL-safe Base64: enough for a random secret of 256 bits, which needs no slow hash. */
    public Digest digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return new Digest(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }

    /** The digest stored of a secret. */
    public record Digest(String value) {}
}
