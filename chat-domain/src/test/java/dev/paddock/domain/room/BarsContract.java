package dev.paddock.domain.room;

import static dev.paddock.domain.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.PostOutcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Bars} does, and what the message log makes of it and of slow rooms. */
public abstract class BarsContract extends LiveContract {
    private Account karim;
    private Account marc;
    private Room room;

    @BeforeEach
    final void furnish() {
        karim = world.customer("karim");
        marc = world.advisor("marc");
        room = world.room("Balades", 50);
        world.seat(room, karim);
    }

    private void set(Bar.Kind kind, Duration time) {
        world.transactions().run(() -> world.bars().set(room.id(), karim.id(), kind, NOON.plus(time), marc.id(), NOON));
    }

    @Test
    void hold_until_they_end() {
        set(Bar.Kind.MUTE, Duration.ofMinutes(10));
        var bar = new Bar(room.id(), karim.person(), Bar.Kind.MUTE, NOON.plusSeconds(600), marc.person());

        assertThat(world.bars().find(room.id(), karim.id(), NOON)).contains(bar);
        assertThat(world.bars().in(room.id(), NOON)).containsExactly(bar);
        assertThat(world.bars().of(karim.id(), NOON)).containsExactly(bar);
        assertThat(world.bars().of(marc.id(), NOON)).isEmpty();
        assertThat(world.bars().find(room.id(), karim.id(), NOON.plusSeconds(600)))
                .isEmpty();
        assertThat(world.bars().in(room.id(), NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void take_the_place_of_what_there_was() {
        set(Bar.Kind.MUTE, Duration.ofMinutes(10));
        world.transactions().run(() -> world.bars().set(room.id(), karim.id(), Bar.Kind.BAN, null, marc.id(), NOON));

        assertThat(world.bars().in(room.id(), NOON.plus(Duration.ofDays(1000))))
                .singleElement()
                .satisfies(bar -> {
                    assertThat(bar.kind()).isEqualTo(Bar.Kind.BAN);
                    assertThat(bar.until()).isNull();
                });
        assertThat(world.transactions().run(() -> world.bars().lift(room.id(), karim.id())))
                .isTrue();
        assertThat(world.transactions().run(() -> world.bars().lift(room.id(), karim.id())))
                .isFalse();
    }

    @Test
    void are_forgotten_when_they_are_over_or_the_person_is_no_more() {
        set(Bar.Kind.MUTE, Duration.ofMinutes(10));

        world.bars().forgetOver(NOON);
        assertThat(world.bars().in(room.id(), NOON)).hasSize(1);
        world.bars().forgetOver(NOON.plusSeconds(600));
        assertThat(world.bars().in(room.id(), NOON)).isEmpty();

        set(Bar.Kind.MUTE, Duration.ofMinutes(10));
        world.bars().forget(karim.id());
        assertThat(world.bars().in(room.id(), NOON)).isEmpty();
    }

    @Test
    void keep_messages_out_but_not_those_stored_before() {
        world.post(room, karim, "before");
        set(Bar.Kind.MUTE, Duration.ofMinutes(10));

        assertThat(world.post(room, karim, "during")).isEqualTo(new PostOutcome.Muted());
        assertThat(world.post(room, karim, "before"))
                .isInstanceOfSatisfying(
                        PostOutcome.Posted.class,
                        posted -> assertThat(posted.duplicate()).isTrue());
        assertThat(world.post(room, marc, "others")).isInstanceOf(PostOutcome.Posted.class);
        assertThat(world.post(world.room("Atelier", 2), karim, "elsewhere")).isInstanceOf(PostOutcome.Posted.class);

        world.clock().advance(Duration.ofMinutes(10));
        assertThat(world.post(room, karim, "after")).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void leave_it_to_slow_rooms_to_ask_for_a_pause() {
        world.transactions().run(() -> world.rooms().save(room.slowed(new SlowMode(30))));
        assertThat(world.rooms().find(room.id())).map(Room::slowSeconds).contains(30);

        world.post(room, karim, "one");
        assertThat(world.post(room, karim, "two")).isEqualTo(new PostOutcome.TooSoon(Duration.ofSeconds(30)));
        assertThat(world.post(room, karim, "one"))
                .isInstanceOfSatisfying(
                        PostOutcome.Posted.class,
                        posted -> assertThat(posted.duplicate()).isTrue());
        world.post(room, marc, "staff");
        assertThat(world.post(room, marc, "staff again")).isInstanceOf(PostOutcome.Posted.class);
        world.clock().advance(Duration.ofSeconds(10));
        assertThat(world.post(room, karim, "two")).isEqualTo(new PostOutcome.TooSoon(Duration.ofSeconds(20)));

        world.clock().advance(Duration.ofSeconds(20));
        assertThat(world.post(room, karim, "two")).isInstanceOf(PostOutcome.Posted.class);

        world.transactions().run(() -> world.rooms().save(room.slowed(new SlowMode(0))));
        assertThat(world.post(room, karim, "three")).isInstanceOf(PostOutcome.Posted.class);
        world.transactions().run(() -> world.rooms().save(room.slowed(new SlowMode(30))));
        assertThat(world.post(room, karim, "four")).isInstanceOf(PostOutcome.Posted.class);
    }
}
