package dev.paddock.chatbot.stored;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of UTF-8, with capital hexadecimal digits. */
final class Percent {
    private static final String PLAIN = "-._~,:";
    private static final int HEX = 16;

    private Percent() {}

    static String encode(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%');
                out.append(Character.toUpperCase(Character.forDigit(c / HEX, HEX)));
                out.append(Character.toUpperCase(Character.forDigit(c % HEX, HEX)));
            }
        }
        return out.toString();
    }

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length()) {
                out.write(digit(text.charAt(i + 1)) * HEX + digit(text.charAt(i + 2)));
                i += 2;
            } else if (isPlain(c)) {
                out.write(c);
            } else {
                throw new UnreadableException("a value is garbled");
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int digit(char c) {
        int digit = Character.digit(c, HEX);
        if (digit < 0) {
            throw new UnreadableException("a value is garbled");
        }
        return digit;
    }

    private static boolean isPlain(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }
}
