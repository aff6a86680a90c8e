package dev.paddock.app;

import dev.paddock.app.Command.WrongUsageException;
import dev.paddock.app.fixtures.WrongFixtureException;
import dev.paddock.app.settings.Settings;
import dev.paddock.app.settings.WrongSettingException;
import dev.paddock.domain.UnavailableException;
import dev.paddock.persistence.StoreNotDurableException;
import dev.paddock.persistence.StoreUnreachableException;
import java.net.BindException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The launcher. Prints one line on stdout when everybody can come in; whatever keeps that from happening is one line on stderr
 * and an exit code: 2 for what the operator set or asked for, 3 for a database that can't be reached, 4 for an audit log that
 * somebody tampered with, 1 for a fault of ours.
 */
public final class Main {
    private static final int OUR_FAULT = 1;
    private static final int WRONG_SETTING = 2;
    private static final int NO_DATABASE = 3;
    private static final int BROKEN_LOG = 4;

    private Main() {}

    public static void main(String[] arguments) {
        var lifecycle = Lifecycle.begin();
        try {
            var command = Command.of(List.of(arguments));
            var wiring = new Wiring(Settings.from(System.getenv()), lifecycle);
            System.out.println(
                    command == Command.SERVE
                            ? wiring.start().readyLine()
                            : wiring.run(command, arguments[arguments.length - 1]));
            System.out.flush();
        } catch (WrongSettingException
                | WrongUsageException
                | WrongFixtureException
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

    private static Logger logger() { // not before it is needed: setting up logging takes its time
        return LoggerFactory.getLogger(Main.class);
    }
}
