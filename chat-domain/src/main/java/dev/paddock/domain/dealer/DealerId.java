package dev.paddock.domain.dealer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A dealership's id: small letters, digits and hyphens, such as {@code saint-denis}. It lasts as long as its calendars do. */
public record DealerId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    /** The only dealership, where nobody said which there are. */
    public static final DealerId ONLY = new DealerId("main");

    public DealerId {
        if (!isId(value)) {
            throw new IllegalArgumentException("no id of a dealership: " + value);
        }
    }

    /** Returns whether {@code raw} has the form of an id. */
    public static boolean isId(String raw) {
        return FORM.matcher(raw).matches();
    }

    /** The letters and digits of a name, as an id has them; empty if it has none. */
    public static String idOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(plain.length(), 64)).replaceAll("^-|-$", "");
    }
}
