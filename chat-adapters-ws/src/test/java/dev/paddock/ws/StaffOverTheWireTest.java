package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaffOverTheWireTest {
    private final House house = new House();
    private final Account advisor = house.world.advisor("marc");
    private final Account claireAccount = house.world.customer("claire");
    private final Client claire = house.connect(claireAccount);
    private final Client marc = house.connect(advisor);

    StaffOverTheWireTest() {
        house.staff.available(advisor, true, 3);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void see_who_waits_since_when_and_on_what() {
        claire.ask("advice.request", "\"topic\":\"une Norden\"");

        expectClaire(marc, 1);
        expectClaire(house.connect(house.world.admin("anne")), 1);
    }

    @Test
    void see_who_takes_a_request() {
        claire.ask("advice.request", "");
        var anne = house.connect(house.world.admin("anne"));
        anne.event("advice", "/request/status", "pending");

        house.staff.accept(advisor, claireAccount);

        var accepted = anne.event("advice", "/request/status", "accepted").path("request");
        assertThat(accepted.at("/advisor/name").asString()).isEqualTo("marc");
        assertThat(accepted.at("/customer/name").asString()).isEqualTo("claire");
        assertThat(anne.eventsUntilNow("conversation.opened")).isEmpty();
    }

    @Test
    void have_nobody_to_ask() {
        assertThat(marc.ask("advice.request", "").path("code").asString()).isEqualTo("forbidden");
    }

    @Test
    void see_the_line_from_the_moment_they_are_staff_until_they_are_no_longer() {
        var karimAccount = house.world.customer("karim");
        var karim = house.connect(karimAccount);
        claire.ask("advice.request", "\"topic\":\"une Norden\"");

        house.staff.role(karimAccount, Role.ADVISOR);
        expectClaire(karim, 1);
        assertThat(karim.ask("advice.request", "").path("code").asString()).isEqualTo("forbidden");

        house.staff.role(karimAccount, Role.CUSTOMER);
        assertThat(karim.ask("advice.request", "").path("type").asString()).isEqualTo("ok");
        karim.event("advice", "/request/position", "2");
        claire.ask("advice.cancel", "");

        var next = karim.event("advice").path("request");
        assertThat(next.path("position").asInt()).isEqualTo(1);
        assertThat(next.has("customer")).isFalse();
    }

    @Test
    void see_nothing_without_the_second_factor_they_need() {
        try (var strict = new House(House.settings(false, Timeouts.USUAL), log -> log, true)) {
            var bare = strict.world.advisor("marc");
            var watcher = strict.connect(bare);
            strict.staff.available(bare, true, 3);
            var customer = strict.connect(strict.world.customer("claire"));
            customer.ask("advice.request", "");
            customer.event("advice", "/request/position", "1");

            assertThat(watcher.eventsUntilNow("advice")).isEmpty();
            assertThat(strict.connect(bare).eventsUntilNow("advice")).isEmpty();
        }
    }

    @Test
    void who_block_somebody_show_them_out_and_take_them_out_of_the_line() {
        claire.ask("advice.request", "");

        house.staff.block(claireAccount);

        assertThat(claire.closeCode()).isEqualTo(4003);
        marc.event("advice", "/request/status", "cancelled");
    }

    private static void expectClaire(Client staff, int position) {
        JsonNode request =
                staff.event("advice", "/request/customer/name", "claire").path("request");
        assertThat(request.path("status").asString()).isEqualTo("pending");
        assertThat(request.path("topic").asString()).isEqualTo("une Norden");
        assertThat(request.path("position").asInt()).isEqualTo(position);
        assertThat(request.has("since")).isTrue();
    }
}
