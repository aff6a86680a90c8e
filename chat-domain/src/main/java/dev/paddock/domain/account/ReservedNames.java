package dev.paddock.domain.account;

import dev.paddock.domain.Invisible;
import dev.paddock.domain.Skeletons;
import dev.paddock.domain.Skeletons.Skeleton;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names customers can't have: those that look like a member of staff's, or like a word for staff, alone or among others. */
final class ReservedNames {
    private static final List<String> WORDS =
            List.of("conseiller", "conseillère", "administrateur", "admin", "support", "advisor", "staff", "Paddock");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Accounts accounts;
    private final Skeletons skeletons;
    private final List<Skeleton> words;

    ReservedNames(Accounts accounts, Skeletons skeletons) {
        this.accounts = accounts;
        this.skeletons = skeletons;
        this.words = WORDS.stream().map(skeletons::of).toList();
    }

    /** Returns whether {@code name} is reserved, by those who are staff at this moment. */
    boolean contain(DisplayName name) {
        return isWord(name) || isOfStaff(name);
    }

    private boolean isWord(DisplayName name) {
        return parts(name.value())
                .map(skeletons::of)
                .anyMatch(part -> words.stream().anyMatch(part::looksLike));
    }

    private boolean isOfStaff(DisplayName name) {
        var wanted = skeletons.of(name.value());
        return accounts.staffNames().stream()
                .map(staff -> skeletons.of(staff.value()))
                .anyMatch(wanted::looksLike);
    }

    /** The name and the words in it. */
    private static Stream<String> parts(String name) {
        var plain = Invisible.without(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return Stream.concat(Stream.of(name), BETWEEN_WORDS.splitAsStream(plain));
    }
}
