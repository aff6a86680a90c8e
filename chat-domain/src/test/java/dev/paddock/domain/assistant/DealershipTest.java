package dev.paddock.domain.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.chatbot.workshop.Visit;
import dev.paddock.domain.appointment.Category;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DealershipTest {
    @Test
    void has_a_calendar_for_every_category_the_workshop_knows_and_for_no_other() {
        assertThat(Arrays.stream(Visit.values()).map(Dealership::category))
                .containsExactlyInAnyOrder(Category.values());
    }
}
