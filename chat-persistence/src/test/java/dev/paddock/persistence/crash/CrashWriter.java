package dev.paddock.persistence.crash;

import dev.paddock.persistence.PreparedStores;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Dialect;
import java.time.InstantSource;

/**
 * A process in which people do everything there is to do, all at once, until it is killed; {@link Voice} says what was acknowledged.
 * Arguments: address, user, password, and the number of its life.
 */
final class CrashWriter {
    /** The line that says that all of it has begun. */
    static final String WRITING = "writing";

    private CrashWriter() {}

    public static void main(String[] args) throws InterruptedException {
        var settings = StoreSettings.at(args[0], args[1], args[2]);
        var life = new Life(Integer.parseInt(args[3]));
        var voice = new Voice(System.out);
        var stores = PreparedStores.open(settings, InstantSource.system());
        if (Dialect.of(settings.url()).isEmbedded()) {
            ShortRetention.keep(settings, voice);
        }
        Act.all().forEach(act -> act.begin(stores, life, voice));
        voice.say(WRITING);
        Thread.currentThread().join(); // for ever: all other threads are daemons
    }
}
