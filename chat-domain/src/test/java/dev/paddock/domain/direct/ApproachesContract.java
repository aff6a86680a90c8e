package dev.paddock.domain.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Approaches} does. */
public abstract class ApproachesContract extends LiveContract {
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");
    private static final UserId CLAIRE = new UserId("claire");
    private static final UserId GUEST = new UserId("guest");

    @Test
    void are_those_of_a_person_newest_first_up_to_a_limit() {
        add("a", CLAIRE, null, 1);
        add("b", CLAIRE, null, 3);
        add("c", CLAIRE, null, 2);
        add("d", GUEST, "here", 2);

        assertThat(after(0, CLAIRE, null, 10)).containsExactly(at(3), at(2), at(1));
        assertThat(after(0, CLAIRE, null, 2)).containsExactly(at(3), at(2));
        assertThat(after(2, CLAIRE, null, 10)).containsExactly(at(3));
    }

    @Test
    void are_those_from_a_place_as_well() {
        add("a", GUEST, "here", 1);
        add("b", new UserId("other guest"), "here", 2);
        add("c", new UserId("other guest"), "there", 3);
        add("d", CLAIRE, null, 4);

        assertThat(after(0, GUEST, "here", 10)).containsExactly(at(2), at(1));
        assertThat(after(0, CLAIRE, null, 10)).containsExactly(at(4));
    }

    @Test
    void are_told_to_whose_they_are() {
        add("a", GUEST, "here", 1);
        add("b", GUEST, null, 2);
        add("c", CLAIRE, null, 3);

        assertThat(world.approaches().of(GUEST))
                .containsExactly(
                        new Approaches.Approach(new ConversationId("b"), null, at(2)),
                        new Approaches.Approach(new ConversationId("a"), "here", at(1)));
    }

    @Test
    void are_forgotten_from_before_a_moment() {
        add("a", CLAIRE, null, 1);
        add("b", CLAIRE, null, 2);

        world.transactions().run(() -> world.approaches().prune(at(2)));

        assertThat(after(0, CLAIRE, null, 10)).containsExactly(at(2));
    }

    private void add(String conversation, UserId person, @Nullable String address, int minutes) {
        world.transactions()
                .run(() -> world.approaches().add(new ConversationId(conversation), person, address, at(minutes)));
    }

    private List<Instant> after(int minutes, UserId person, @Nullable String address, int limit) {
        return world.transactions().run(() -> world.approaches().lockAfter(at(minutes), person, address, limit));
    }

    private static Instant at(int minutes) {
        return BEGIN.plus(Duration.ofMinutes(minutes));
    }
}
