package dev.paddock.domain.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.shop.Shop;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindPeopleTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final FindPeople findPeople = shop.direct().findPeople();
    private final Account claire = online(world.customer("claire"));
    private final Account karim = online(world.customer("karim"));
    private final Account lea = online(world.customer("léa"));

    @Test
    void lists_the_others_who_are_online_by_name() {
        world.customer("away");
        online(world.advisor("marc"));

        assertThat(found("")).containsExactly("karim", "léa");
    }

    @Test
    void lists_nobody_who_does_not_want_it_or_is_barred() {
        world.accounts().save(karim.listed(false));
        world.accounts().save(lea.blocked(true));

        assertThat(found("")).isEmpty();
    }

    @Test
    void lists_nobody_with_a_block_in_between() {
        world.blocks().add(claire.id(), karim.id());
        world.blocks().add(lea.id(), claire.id());

        assertThat(found("")).isEmpty();
    }

    @Test
    void finds_by_part_of_the_name_whatever_its_case_or_form() {
        assertThat(found("RIM")).containsExactly("karim");
        assertThat(found("  le\u0301 ")).containsExactly("léa");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void finds_nobody_by_what_can_not_be_part_of_a_name() {
        assertThat(found("kar\nim")).isEmpty();
        assertThat(found("k".repeat(33))).isEmpty();
    }

    @Test
    void lists_at_most_a_hundred() {
        IntStream.range(0, FindPeople.MAX + 10).forEach(i -> online(world.customer("person-" + i)));

        assertThat(found("person")).hasSize(FindPeople.MAX);
    }

    private List<String> found(String query) {
        return findPeople.listed(claire.id(), query).stream()
                .map(person -> person.name())
                .toList();
    }

    private Account online(Account account) {
        world.presences().arrived(account.id());
        return account;
    }
}
