package dev.paddock.app;

import dev.paddock.app.commandline.Asked;
import dev.paddock.app.commandline.ReadArguments;
import dev.paddock.app.commandline.WrongUsageException;
import dev.paddock.app.fixtures.WrongFixtureException;
import dev.paddock.app.settings.Settings;
import dev.paddock.app.settings.WrongSettingException;
import dev.paddock.domain.UnavailableException;
import dev.paddock.persistence.BackupRefusedException;
import dev.paddock.persistence.MissingKeyException;
import dev.paddock.persistence.StoreNotDurableException;
import dev.paddock.persistence.StoreUnreachableException;
import java.net.BindException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The launcher. Prints one line on stdout when everybody can come in, or what came of a command; whatever keeps that from
 * happening is one line on stderr and an exit code: 2 for what the operator set or asked for, 3 for a database that can't be
 * reached, 4 for an audit log that somebody tampered with, 1 for a fault of ours.
 */
public final class Main {
    private static final int OUR_FAULT = 1;
    private static final int WRONG_SETTING = 2;
    static final int NO_DATABASE = 3;
    private static final int BROKEN_LOG = 4;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var asked = ReadArguments.from(List.of(arguments), version());
            if (asked instanceof Asked.Say say) {
                say(say.text());
            } else if (asked instanceof Asked.Health) {
                System.exit(HealthCheck.of(Settings.httpAddress(System.getenv())));
            } else {
                run(asked);
            }
        } catch (WrongUsageException | WrongSettingException e) {
            System.err.println("paddock: " + e.getMessage());
            System.exit(WRONG_SETTING);
        }
    }

    private static void run(Asked asked) {
        var lifecycle = Lifecycle.begin();
        try {
            var wiring = new Wiring(Settings.from(System.getenv()), lifecycle);
            say(
                    asked instanceof Asked.Serve
                            ? wiring.start().readyLine()
                            : new Operations(wiring, lifecycle).run(asked));
        } catch (WrongSettingException
                | WrongUsageException
                | WrongFixtureException
                | BackupRefusedException
                | MissingKeyException
                | StoreNotDurableException
                | BindException e) {
            lifecycle.fail(WRONG_SETTING, e.getMessage());
        } catch (BrokenAuditLogException e) {
            lifecycle.fail(BROKEN_LOG, e.getMessage());
        } catch (StoreUnreachableException e) {
            lifecycle.fail(NO_DATABASE, e.getMessage());
        } catch (UnavailableException e) { // it was there, and went away before everybody could come in
            lifecycle.fail(NO_DATABASE, e.getMessage());
        } catch (RuntimeException | Error e) {
            logger().error("the start failed", e);
            lifecycle.fail(OUR_FAULT, "the start failed: " + e);
        }
    }

    private static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    private static String version() {
        String packed = Main.class.getPackage().getImplementationVersion();
        return packed == null ? "(not packed)" : packed;
    }

    private static Logger logger() { // not before it is needed: setting up logging takes its time
        return LoggerFactory.getLogger(Main.class);
    }
}
