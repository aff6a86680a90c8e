package dev.paddock.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.Checked;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.room.RoomRefusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditedTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Account sophie = world.admin("sophie");
    private final Audited audited = new Audited(world.auditLog(), world.transactions(), world.clock());

    @Test
    void enters_who_did_what_to_what_and_when() {
        assertThat(audited.run(sophie.person(), "room.delete", "room:1", () -> "done"))
                .isEqualTo("done");

        var entry = world.auditLog().after(0, 10).get(0);
        assertThat(entry.actor()).isEqualTo(sophie.person());
        assertThat(entry)
                .extracting(Entry::at, Entry::action, Entry::object, Entry::outcome)
                .containsExactly(world.clock().instant(), "room.delete", "room:1", "ok");
    }

    @Test
    void enters_the_code_of_what_was_refused_or_not_valid() {
        audited.run(sophie.person(), "room.delete", "room:1", RoomRefusal.NoSuchRoom::new);
        audited.run(sophie.person(), "calendar.configure", "calendar:road", () -> Checked.invalidValue("Too long."));

        assertThat(world.auditLog().after(0, 10))
                .extracting(Entry::outcome)
                .containsExactly("room_not_found", "invalid_value");
    }

    @Test
    void names_the_object_by_what_came_of_it() {
        audited.run(sophie.person(), "room.create", made -> "room:" + made, () -> 7);

        assertThat(world.auditLog().after(0, 10)).extracting(Entry::object).containsExactly("room:7");
    }

    @Test
    void has_no_entry_without_its_act() {
        assertThatIllegalStateException()
                .isThrownBy(() -> audited.run(sophie.person(), "room.create", "room", () -> {
                    world.room("Atelier", 2);
                    throw new IllegalStateException("the store is away");
                }));

        assertThat(world.auditLog().after(0, 10)).isEmpty();
        assertThat(world.rooms().all()).isEmpty();
    }

    @Test
    void has_no_act_without_its_entry() {
        var failing = new Audited(new FullLog(), world.transactions(), world.clock());

        assertThatIllegalStateException()
                .isThrownBy(() -> failing.run(sophie.person(), "room.create", "room", () -> world.room("Atelier", 2)));

        assertThat(world.rooms().all()).isEmpty();
    }

    @Test
    void says_what_was_done_in_the_order_it_was_done() {
        audited.run(sophie.person(), "room.create", "room:1", () -> 1);
        audited.run(sophie.person(), "room.delete", "room:1", () -> 1);

        assertThat(world.auditLog().after(0, 10))
                .extracting(Entry::number, Entry::action)
                .containsExactly(tuple(1L, "room.create"), tuple(2L, "room.delete"));
    }

    /** A log nothing can be entered in. */
    private static final class FullLog implements AuditLog {
        @Override
        public void append(
                Instant at, Person actor, String action, String object, String outcome, @Nullable String change) {
            throw new IllegalStateException("no space left");
        }

        @Override
        public List<Entry> find(Filter filter, long before, int limit) {
            return List.of();
        }

        @Override
        public List<Entry> after(long after, int limit) {
            return List.of();
        }
    }
}
