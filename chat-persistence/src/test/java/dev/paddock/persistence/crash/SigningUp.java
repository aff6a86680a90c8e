package dev.paddock.persistence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.Stores;
import java.time.Instant;

/**
 * Guests who sign up and then take other names. Everybody must be there under the last acknowledged name: as no name comes twice, a
 * store that fell back by any number of changes shows.
 */
final class SigningUp implements Act {
    private static final String KIND = "account";
    private static final String NONE = "none";
    private static final int THREADS = 3;
    private static final int NAMES = 4;

    @Override
    public void begin(Stores stores, Life life, Voice voice) {
        for (int thread = 0; thread < THREADS; thread++) {
            int of = thread;
            Act.eachRound(KIND + of, number -> {
                var account = guest(life.person(KIND, of, number / NAMES).id(), number % NAMES);
                voice.begin(KIND, account.id().value(), account.name().value());
                if (number % NAMES == 0) {
                    stores.accounts().add(account, null);
                } else {
                    stores.accounts().save(account);
                }
                voice.acknowledge(KIND, account.id().value(), account.name().value());
            });
        }
    }

    private static Account guest(UserId id, int name) {
        return new Account(
                id,
                new DisplayName("Name-" + name),
                Role.CUSTOMER,
                null,
                Language.FRENCH,
                false,
                Listing.ON,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Override
    public void check(Stores stores, Acknowledgements said) {
        for (String id : said.of(KIND).keySet()) {
            String name = stores.accounts()
                    .find(new UserId(id))
                    .map(account -> account.name().value())
                    .orElse(NONE);
            assertThat(name).as(id).isIn(said.allowed(KIND, id, NONE));
        }
    }
}
