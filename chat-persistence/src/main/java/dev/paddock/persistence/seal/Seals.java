package dev.paddock.persistence.seal;

import dev.paddock.persistence.KeyPlace;
import dev.paddock.persistence.MissingKeyException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The seals on a store's secrets. A sealed secret says which key opens it; one that this process has not heard of may be another's
 * who has just rotated the keys, so that they are read again. What is not sealed is never taken for a secret. Thread-safe.
 */
public final class Seals {
    /** The beginning of every sealed secret, and of none that is not. */
    static final String MARK = "sealed.";

    private final KeyPlace place;
    private volatile @Nullable SealingKeys keys;

    public Seals(KeyPlace place) {
        this.place = place;
    }

    /** Seals {@code secret} so that it opens nowhere but where it is to stand. */
    public String seal(String secret, String where) {
        var current = keys().current();
        return mark(current.name())
                + Base64.getUrlEncoder().withoutPadding().encodeToString(current.seal(secret, where));
    }

    /** Opens what {@link #seal} made for {@code where}; an {@link IllegalStateException} says that somebody changed or moved it. */
    public String open(String sealed, String where) {
        if (!sealed.startsWith(MARK)) {
            throw new IllegalStateException("the secret at " + where + " is not sealed, and is not used");
        }
        int end = sealed.indexOf('.', MARK.length());
        var name = sealed.substring(MARK.length(), Math.max(end, MARK.length()));
        return key(name)
                .orElseThrow(() -> missing(Set.of(name)))
                .open(Base64.getUrlDecoder().decode(sealed.substring(end + 1)), where)
                .orElseThrow(
                        () -> new IllegalStateException("the secret at " + where + " was changed, or moved there"));
    }

    static String mark(String key) {
        return MARK + key + ".";
    }

    private Optional<SealingKey> key(String name) {
        var found = keys().find(name);
        if (found.isPresent()) {
            return found;
        }
        keys = null;
        return keys().find(name);
    }

    private SealingKeys keys() {
        var known = keys;
        if (known == null) {
            known = KeyFile.read(place).orElseThrow(() -> missing(Set.of()));
            keys = known;
        }
        return known;
    }

    /** The keys for a store in which those of the names {@code used} seal something; makes the first one if none does. */
    SealingKeys begin(Set<String> used) {
        var there = KeyFile.read(place);
        if (!there.map(SealingKeys::names).orElse(Set.of()).containsAll(used)) {
            throw missing(used);
        }
        var known = there.orElseGet(() -> KeyFile.make(place, file()));
        keys = known;
        return known;
    }

    /** Those of {@code used} that are not there. */
    Set<String> missingOf(Set<String> used) {
        var missing = new TreeSet<>(used);
        missing.removeAll(KeyFile.read(place).map(SealingKeys::names).orElse(Set.of()));
        return missing;
    }

    /** Has a new key seal from now on, with those of {@code used} kept; false, with nothing done, for keys that are given. */
    boolean rotate(Set<String> used) {
        if (place.file() == null || place.given() != null) {
            return false;
        }
        var rotated = keys().rotated(used);
        KeyFile.replace(place.file(), rotated);
        keys = rotated;
        return true;
    }

    SealingKeys current() {
        return keys();
    }

    private Path file() {
        if (place.file() == null) {
            throw new IllegalStateException("keys that are given are there");
        }
        return place.file();
    }

    MissingKeyException missing(Set<String> used) {
        var missing = missingOf(used);
        if (missing.isEmpty()) {
            return new MissingKeyException("there is no key in " + place.shown() + " to seal secrets by");
        }
        return new MissingKeyException(
                "secrets in the database (second factors, the signing key) are sealed by the key "
                        + String.join(", ", missing) + ", which is not in " + place.shown()
                        + ": put it back there, or, if it is lost, run \"keys forget\" (docs/backup.md)");
    }
}
