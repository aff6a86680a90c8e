package dev.paddock.app;

import dev.paddock.app.commandline.WrongUsageException;
import dev.paddock.app.fixtures.DemoData;
import dev.paddock.app.fixtures.FixtureFiles;
import dev.paddock.app.fixtures.ReadDealers;
import dev.paddock.app.fixtures.ReadDemoData;
import dev.paddock.app.fixtures.TravellingClock;
import dev.paddock.app.fixtures.WrongFixtureException;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checking demo data: as text, and by loading it into a store in memory, where the rules of the domain are asked. */
final class CheckFixtures {
    private static final String IN_MEMORY = "jdbc:h2:mem:fixtures;DB_CLOSE_DELAY=-1";

    private final Wiring wiring;
    private final Lifecycle lifecycle;

    CheckFixtures(Wiring wiring, Lifecycle lifecycle) {
        this.wiring = wiring;
        this.lifecycle = lifecycle;
    }

    /**
     * Checks the files in {@code folder}, or those of the settings if it is null; returns what there is in them.
     *
     * @throws WrongUsageException if something is wrong; each thing was said on stderr
     */
    String run(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongUsageException(folder + " is not a folder");
        }
        var files = FixtureFiles.in(folder == null ? wiring.fixtures().folder() : folder);
        var faults = faults(files);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.err.println("paddock: " + fault));
            throw new WrongUsageException(
                    faults.size() + (faults.size() == 1 ? " thing is" : " things are") + " wrong");
        }
        var data = ReadDemoData.from(files, wiring.fixtures().year(wiring.clock()));
        load(data);
        return "the demo data can be loaded: " + data.people().size() + " people, "
                + data.rooms().size() + " rooms, " + data.calendars().size() + " calendars, "
                + data.appointments().size() + " appointments, " + data.advice().size() + " talks with advisors, "
                + data.direct().size() + " between customers, " + data.offers().size() + " offers";
    }

    private List<String> faults(FixtureFiles files) {
        var faults =
                new ArrayList<>(ReadDemoData.faults(files, wiring.fixtures().year(wiring.clock())));
        if (files.has(ReadDealers.FILE)) {
            try {
                ReadDealers.from(files, ReadDealers.FILE);
            } catch (WrongFixtureException e) {
                faults.add(e);
            }
        }
        return faults.stream().map(WrongFixtureException::getMessage).toList();
    }

    private void load(DemoData data) {
        var ids = new RandomIds(new SecureRandom());
        var clock = new TravellingClock(wiring.clock());
        var stores = lifecycle.opened(Stores.open(StoreSettings.at(IN_MEMORY, "sa", ""), clock, ids));
        wiring.fixtures().load(data, stores, wiring.shop(stores, clock, ids), clock, ids);
    }
}
