package dev.paddock.app.page;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code that a device shows now (RFC 6238), for a secret in Base32. */
final class OneTimeCode {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    public static void main(String[] arguments) throws GeneralSecurityException {
        System.out.println(at(arguments[0], System.currentTimeMillis() / 30_000));
    }

    private static String at(String secret, long step) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int code = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(code % 1_000_000);
    }

    private static byte[] decoded(String secret) {
        var bits = BigInteger.ONE; // so that leading zeros count
        for (int i = 0; i < secret.length(); i++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(secret.charAt(i))));
        }
        int length = secret.length() * 5 / 8;
        byte[] all = bits.shiftRight(secret.length() * 5 - length * 8).toByteArray();
        return ByteBuffer.allocate(length).put(all, all.length - length, length).array();
    }
}
