package dev.paddock.domain.shop;

import dev.paddock.domain.direct.BlockPerson;
import dev.paddock.domain.direct.FindPeople;
import dev.paddock.domain.direct.ForgetApproaches;
import dev.paddock.domain.direct.OpenDirect;

/** Direct messages: finding other customers, writing to them, keeping them off. */
public record DirectFeature(
        FindPeople findPeople, OpenDirect openDirect, BlockPerson blockPerson, ForgetApproaches forgetApproaches) {

    static DirectFeature of(Ports ports, Terms terms, Surroundings outside) {
        var accounts = ports.accounts();
        var blocks = ports.blocks();
        var approaches = ports.approaches();
        var transactions = ports.transactions();
        var events = ports.events();
        var openDirect = new OpenDirect(
                accounts,
                blocks,
                ports.talks(),
                approaches,
                terms.limits(),
                transactions,
                events,
                outside.ids(),
                outside.clock());
        return new DirectFeature(
                new FindPeople(ports.people()),
                openDirect,
                new BlockPerson(accounts, blocks, transactions, events),
                new ForgetApproaches(approaches, transactions, outside.clock()));
    }
}
