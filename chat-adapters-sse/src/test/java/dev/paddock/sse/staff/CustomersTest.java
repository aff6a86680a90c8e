package dev.paddock.sse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Consents.Consent;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final String PATH = "/api/v1/admin/customers/";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account marc = edge.world.advisor("marc");
    private final Client advisor = edge.browserOf(marc);
    private final Account claire = edge.world.customer("claire");

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void show_since_when_they_come_what_they_booked_and_what_they_asked_for() {
        var booked = SomeCalendars.appointment(edge.world, Category.ROAD, claire, 24);
        edge.world.appointments().book(booked, 1);
        var first = edge.staff.ask(claire, "my Z900");
        advisor.post("/api/v1/admin/advice-requests/" + first.id().value() + "/refuse")
                .is(204);
        edge.world.clock().advance(Duration.ofMinutes(1));
        edge.staff.ask(claire, "tyres");

        var card = advisor.get(PATH + claire.id().value()).is(200);

        assertThat(card.at("/customer/name")).isEqualTo("claire");
        assertThat(card.at("/customer/since")).isEqualTo("2026-11-23T11:00:00Z");
        assertThat(card.json().at("/customer/guest").booleanValue()).isFalse();
        assertThat(card.at("/customer/appointments/0/id")).isEqualTo(booked.id().value());
        assertThat(card.at("/customer/requests/0/topic")).isEqualTo("tyres");
        assertThat(card.at("/customer/requests/1/status")).isEqualTo("refused");
        assertThat(card.at("/customer/requests/1/advisor/name")).isEqualTo("marc");
    }

    @Test
    void show_what_they_last_decided_about_offers_and_when() {
        var before = advisor.get(PATH + claire.id().value()).is(200);
        edge.world.accounts().save(claire.optedIn(true));
        var at = edge.world.clock().advance(Duration.ofMinutes(5));
        edge.world.consents().record(new Consent(claire.id(), true, at, "2026-11", null));

        var after = advisor.get(PATH + claire.id().value()).is(200);

        assertThat(before.json().at("/customer/marketingOptIn").booleanValue()).isFalse();
        assertThat(before.json().at("/customer").has("decidedAt")).isFalse();
        assertThat(after.json().at("/customer/marketingOptIn").booleanValue()).isTrue();
        assertThat(after.at("/customer/decidedAt")).isEqualTo(at.toString());
    }

    @Test
    void can_be_reached() {
        assertThat(advisor.get(PATH + claire.id().value()).is(200).at("/customer/contact/email"))
                .isEqualTo("claire@paddock.example");
    }

    @Test
    void are_no_staff_and_nobody_unknown() {
        advisor.get(PATH + marc.id().value()).isProblem(404, "not_found");
        advisor.get(PATH + "nobody").isProblem(404, "not_found");
    }
}
