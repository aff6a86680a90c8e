package dev.paddock.domain.shop;

import dev.paddock.domain.direct.BlockPerson;
import dev.paddock.domain.direct.FindPeople;
import dev.paddock.domain.direct.OpenDirect;

/** Direct messages: finding other customers, writing to them, keeping them off. */
public record DirectFeature(FindPeople findPeople, OpenDirect openDirect, BlockPerson blockPerson) {

    static DirectFeature of(Ports ports, Surroundings outside) {
        var accounts = ports.accounts();
        var blocks = ports.blocks();
        var transactions = ports.transactions();
        var events = ports.events();
        return new DirectFeature(
                new FindPeople(ports.people()),
                new OpenDirect(accounts, blocks, ports.talks(), transactions, events, outside.ids(), outside.clock()),
                new BlockPerson(accounts, blocks, transactions, events));
    }
}
