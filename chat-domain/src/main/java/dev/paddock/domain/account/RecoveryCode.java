package dev.paddock.domain.account;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** A way in for who lost their device: 128 random bits as eight groups like {@code 0123-4567}, kept by its holder and stored as a digest. */
final class RecoveryCode {
    private static final int BYTES = 16;

    private RecoveryCode() {}

    /** A code made of a part of {@code secret}, which must not be used for anything else. */
    static String of(Secret secret) {
        byte[] random = Base64.getUrlDecoder().decode(secret.digest().value());
        return HexFormat.of().formatHex(random, 0, BYTES).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The digest stored of a code, however its holder types it. */
    static String digest(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        return new Secret(plain).digest().value();
    }
}
