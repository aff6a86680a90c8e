package dev.paddock.persistence.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import dev.paddock.domain.Invisible;
import dev.paddock.domain.Skeletons;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Skeletons as Unicode's report on security has them (UTS #39), of names in compatibility form. Thread-safe. */
public final class IcuSkeletons implements Skeletons {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final SpoofChecker checker = new SpoofChecker.Builder().build();

    @Override
    public Skeleton of(String name) {
        var compatible = Normalizer.normalize(Invisible.without(name), Normalizer.Form.NFKC);
        var plain = SPACES.matcher(Invisible.without(compatible)).replaceAll(" ");
        return new Skeleton(checker.getSkeleton(plain), checker.getSkeleton(UCharacter.foldCase(plain, true)));
    }
}
