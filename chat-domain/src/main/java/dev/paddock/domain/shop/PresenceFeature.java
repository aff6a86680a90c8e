package dev.paddock.domain.shop;

import dev.paddock.domain.presence.BuryNodes;
import dev.paddock.domain.presence.KeepPresence;
import dev.paddock.domain.presence.SeePresence;

/** Presence: the people who are there, as this node and all others know them. */
public record PresenceFeature(KeepPresence keepPresence, SeePresence seePresence, BuryNodes buryNodes) {

    static PresenceFeature of(Ports ports, Terms terms, Surroundings outside) {
        var keepPresence = new KeepPresence(
                ports.presences(),
                ports.seats(),
                ports.people(),
                ports.transactions(),
                ports.events(),
                terms.grace(),
                outside.clock());
        return new PresenceFeature(
                keepPresence,
                new SeePresence(ports.people(), ports.presences()),
                new BuryNodes(ports.nodes(), keepPresence, ports.transactions(), outside.clock()));
    }
}
