package dev.paddock.app;

import dev.paddock.app.commandline.Asked;
import dev.paddock.app.commandline.WrongUsageException;
import dev.paddock.app.fixtures.TravellingClock;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.domain.audit.VerifyAudit.Finding;
import dev.paddock.persistence.Backups;
import dev.paddock.persistence.Stores;
import dev.paddock.sse.SignedTokens;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The operations an operator can ask for beside serving. Each answers with what to say of it. */
final class Operations {
    /** Whoever may run the program; an entry of the audit log needs somebody. */
    private static final Person OPERATOR = new Person(new UserId("operator"), "", Role.ADMIN);

    private final Wiring wiring;
    private final Lifecycle lifecycle;

    Operations(Wiring wiring, Lifecycle lifecycle) {
        this.wiring = wiring;
        this.lifecycle = lifecycle;
    }

    /** Does what was asked for and returns what to tell the operator. */
    String run(Asked asked) {
        if (asked instanceof Asked.CreateAdmin create) {
            var shop = wiring.shop(stores(), wiring.clock(), new RandomIds(new SecureRandom()));
            return new CreateAdminCommand(shop.staff().createAdmin(), new PasswordPrompt()).run(create.email());
        }
        if (asked instanceof Asked.VerifyAudit) {
            return "the audit log is intact: "
                    + intact(new VerifyAudit(sealedStores().auditLog()).verify());
        }
        if (asked instanceof Asked.CheckFixtures check) {
            return new CheckFixtures(wiring, lifecycle).run(check.folder());
        }
        if (asked instanceof Asked.LoadFixtures) {
            return loadFixtures();
        }
        if (asked instanceof Asked.Backup backup) {
            return backUp(backup.file());
        }
        if (asked instanceof Asked.Restore restore) {
            return restore(restore.file());
        }
        if (asked instanceof Asked.RenewEpoch) {
            return renewEpoch();
        }
        if (asked instanceof Asked.RotateKeys) {
            return rotateKeys();
        }
        if (asked instanceof Asked.ForgetKeys) {
            return forgetKeys();
        }
        throw new IllegalStateException(asked + " is done elsewhere");
    }

    private String loadFixtures() {
        var demo = wiring.forDemoData();
        var stores = stores();
        if (stores.holdsDemoData()) {
            return "the demo data was loaded before";
        }
        if (!stores.accounts().isEmpty()) {
            throw new WrongUsageException("the database has people of its own; demo data goes into an empty one");
        }
        var clock = new TravellingClock(wiring.clock());
        var data = demo.fixtures().demoData(clock);
        var ids = new RandomIds(new SecureRandom());
        demo.fixtures().load(data, stores, demo.shop(stores, clock, ids), clock, ids);
        return "the demo data is loaded: " + data.people().size() + " people with well-known passwords";
    }

    private Stores stores() {
        return lifecycle.opened(Stores.open(wiring.storeSettings(), wiring.clock(), new RandomIds(new SecureRandom())));
    }

    /** For what needs no secrets, and must go on without the keys that these are sealed by. */
    private Stores sealedStores() {
        return lifecycle.opened(
                Stores.openSealed(wiring.storeSettings(), wiring.clock(), new RandomIds(new SecureRandom())));
    }

    private Backups backups() {
        return new Backups(wiring.storeSettings(), wiring.clock());
    }

    /** A broken chain is no reason to have no backup, but one to say so. */
    private String backUp(Path file) {
        var contents = backups().write(file);
        return file + ": " + summary(contents) + ", audit log intact: " + intact(contents.audit());
    }

    private String restore(Path file) {
        var contents = backups().restore(file);
        var stores = sealedStores();
        note(stores, "store.restored", "backup:" + file.getFileName());
        return "restored " + summary(contents) + ", audit log intact: "
                + intact(new VerifyAudit(stores.auditLog()).verify())
                + "; a new epoch began, and everybody has to sign in again, with access tokens of a new key"
                + stores.missingKey()
                        .map(complaint -> "; before the server can start: " + complaint)
                        .orElse("");
    }

    private String renewEpoch() {
        backups().renew();
        note(sealedStores(), "epoch.renewed", "store");
        return "a new epoch began: clients drop what they held, and everybody has to sign in again";
    }

    private String rotateKeys() {
        var stores = stores();
        boolean made = stores.rotateSealingKey();
        stores.transactions().run(() -> {
            SignedTokens.forgetKey(stores.keyring());
            Authenticate.forgetTicketKey(stores.keyring());
            note(stores, "keys.rotated", "access-token-key");
            note(stores, "keys.rotated", "sealing-key");
            return true;
        });
        return "the next start makes a new key, and refuses access tokens of the old one: start the server again now; secrets"
                + " in the database are sealed by "
                + (made
                        ? "a new key, which wants a copy apart from backups: "
                                + wiring.storeSettings().keys().shown()
                        : "the first key of CHAT_SECRET_KEY: put a new one before it to have them sealed by that");
    }

    /** What a lost key sealed is lost with it: whoever runs this says so, and nobody else does. */
    private String forgetKeys() {
        var stores = sealedStores();
        var missing = stores.missingKey();
        if (missing.isEmpty()) {
            return "no key is missing, and nothing was forgotten";
        }
        int factors = stores.forgetLostSecrets();
        note(stores, "keys.forgotten", "second-factors:" + factors);
        return "the secrets that no key opens are forgotten: " + factors
                + " people have no second factor any more, and staff among them set up a new one when they sign in next, with"
                + " nothing but their password; access tokens get a new key";
    }

    private void note(Stores stores, String action, String object) {
        stores.auditLog().append(wiring.clock().instant(), OPERATOR, action, object, "ok");
    }

    private static String summary(Backups.Contents contents) {
        return contents.tables() + " tables, " + contents.rows() + " rows, " + contents.messages()
                + " messages of them";
    }

    private static String intact(Finding finding) {
        if (finding instanceof Finding.Intact intact) {
            return intact.entries() + " entries, the newest has the hash " + intact.newestHash();
        }
        throw new BrokenAuditLogException(((Finding.Broken) finding).number());
    }
}
