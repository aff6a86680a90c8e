package dev.paddock.persistence.race;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.Queue;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.direct.BlockPerson;
import dev.paddock.domain.direct.OpenDirect;
import java.time.Duration;
import java.time.ZoneId;

/** The use cases that people who talk race for, on the stores of a world. */
final class RacedLiveUseCases {
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final LiveWorld world;

    RacedLiveUseCases(LiveWorld world) {
        this.world = world;
    }

    BlockPerson blockPerson() {
        return new BlockPerson(world.accounts(), world.blocks(), world.transactions(), world.events());
    }

    Queue queue() {
        return new Queue(world.adviceRequests(), world.desks(), GRACE, ZoneId.of("Europe/Paris"), world.clock());
    }

    RequestAdvice requestAdvice() {
        return new RequestAdvice(
                world.adviceRequests(), queue(), world.transactions(), world.events(), world.ids(), world.clock());
    }

    DecideRequest decideRequest() {
        return new DecideRequest(
                world.accounts(),
                world.adviceRequests(),
                world.desks(),
                queue(),
                world.talks(),
                world.transactions(),
                world.events(),
                world.ids(),
                world.clock());
    }

    KeepDesk keepDesk() {
        return new KeepDesk(
                world.adviceRequests(),
                world.desks(),
                queue(),
                world.presences(),
                world.transactions(),
                world.events(),
                world.clock());
    }

    OpenDirect openDirect() {
        return new OpenDirect(
                world.accounts(),
                world.blocks(),
                world.talks(),
                world.transactions(),
                world.events(),
                world.ids(),
                world.clock());
    }
}
