package dev.paddock.domain.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealerChoiceTest {
    private static final DealerId VERSAILLES = new DealerId("versailles");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop(SomeTerms.SEVERAL);
    private final Account claire = world.customer("claire");

    DealerChoiceTest() {
        for (var site : SomeTerms.SEVERAL.dealers().all()) {
            int places = site.id().equals(VERSAILLES) ? 3 : 1;
            world.calendars().save(SomeCalendars.weekdays(new CalendarId(site.id(), Category.ROAD), places));
        }
    }

    private AssistantTurn say(String... answers) {
        var turn = shop.assistant().startDialog().start(claire.id(), false, "here");
        for (var answer : answers) {
            var outcome = shop.assistant().answerDialog().answer(claire.id(), answer, "here");
            turn = ((AnswerOutcome.Answered) outcome).turn();
        }
        return turn;
    }

    private AssistantTurn offered() {
        return say("vehicle-information", "road");
    }

    @Test
    void the_others_are_options_beside_the_slots_of_ones_own() {
        var turn = offered();

        assertThat(turn.step()).isEqualTo("offer");
        assertThat(turn.messages()).contains("Nous vous recevons à Montreuil, 12 rue du Circuit, 93100 Montreuil.");
        assertThat(turn.prompt().options())
                .endsWith(
                        new AssistantTurn.Option("dealership:versailles", "Plutôt à Versailles"),
                        new AssistantTurn.Option("dealership:meaux", "Plutôt à Meaux"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dealership:versailles", "Versailles", "plutôt à versailles", "At Versailles instead"})
    void one_chosen_becomes_ones_own_and_its_slots_are_offered_and_booked(String answer) {
        offered();

        var turn = say(answer);

        assertThat(turn.step()).isEqualTo("offer");
        assertThat(shop.appointments().findHome().of(claire.id()).id()).isEqualTo(VERSAILLES);
        assertThat(turn.messages()).contains("Nous vous recevons à Versailles, 4 place du Relais, 78000 Versailles.");

        var booked = say(turn.prompt().options().get(0).value());
        assertThat(booked.appointment()).isNotNull();
        assertThat(booked.appointment().dealer().id()).isEqualTo(VERSAILLES);
        assertThat(booked.messages().get(0)).contains("Versailles, 4 place du Relais, 78000 Versailles");
    }

    @Test
    void one_there_is_not_is_no_answer() {
        offered();

        assertThat(say("dealership:nowhere").step()).isEqualTo("offer");
        assertThat(world.homeDealers().of(claire.id())).isEmpty();
    }

    @Test
    void one_chosen_elsewhere_offers_its_slots_on_every_page() {
        offered();

        shop.assistant().chooseDealer().choose(claire.id(), VERSAILLES);

        var told = (DialogEvent.TurnMade)
                world.heard().heard().get(world.heard().heard().size() - 1);
        assertThat(told.turn().messages()).anyMatch(said -> said.contains("Versailles"));
        assertThat(told.turn().prompt().options())
                .contains(new AssistantTurn.Option("dealership:montreuil", "Plutôt à Montreuil"));
    }

    @Test
    void there_is_none_where_there_is_one_dealership() {
        world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
        var turn = new Reception(world).say(claire.id(), "vehicle-information", "road");

        assertThat(turn.prompt().options()).noneMatch(option -> option.value().startsWith("dealership:"));
    }
}
