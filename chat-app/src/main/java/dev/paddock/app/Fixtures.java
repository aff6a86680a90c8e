package dev.paddock.app;

import dev.paddock.app.fixtures.DemoData;
import dev.paddock.app.fixtures.DemoStores;
import dev.paddock.app.fixtures.FixtureFiles;
import dev.paddock.app.fixtures.LoadDemoData;
import dev.paddock.app.fixtures.ReadDealers;
import dev.paddock.app.fixtures.ReadDemoData;
import dev.paddock.app.fixtures.TravellingClock;
import dev.paddock.app.settings.Settings;
import dev.paddock.domain.Ids;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.shop.Shop;
import dev.paddock.persistence.Stores;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo data and the dealers that the settings name. */
final class Fixtures {
    private static final Logger LOG = LoggerFactory.getLogger(Fixtures.class);

    private final Settings settings;

    Fixtures(Settings settings) {
        this.settings = settings;
    }

    /** Those of the operator's own file; else the demo's, which a folder of one's own may leave out; else none. */
    @Nullable
    DealerGroup dealers() {
        var own = settings.dealerships();
        if (own != null) {
            return ReadDealers.from(
                    FixtureFiles.in(own.toAbsolutePath().getParent()),
                    own.getFileName().toString());
        }
        if (!settings.demo()) {
            return null;
        }
        var files = FixtureFiles.in(settings.fixtures());
        return ReadDealers.from(files.has(ReadDealers.FILE) ? files : FixtureFiles.in(null), ReadDealers.FILE);
    }

    /** The folder of one's own, if there is one. */
    @Nullable
    Path folder() {
        return settings.fixtures();
    }

    DemoData demoData(InstantSource clock) {
        return ReadDemoData.from(FixtureFiles.in(folder()), year(clock));
    }

    /** The year from which demo data counts, where the shop is. */
    int year(InstantSource clock) {
        return clock.instant().atZone(settings.zone()).getYear();
    }

    /** Loads demo data into an empty store by way of its shop; returns whether it did, or had done so before. */
    boolean load(DemoData data, Stores stores, Shop shop, TravellingClock clock, Ids ids) {
        var into = new DemoStores(shop, ids, stores::markDemoData);
        boolean loaded = new LoadDemoData(into, clock, settings.zone()).load(data);
        if (loaded) {
            LOG.info(
                    "demo mode: {} people with well-known passwords",
                    data.people().size());
        }
        return loaded;
    }
}
