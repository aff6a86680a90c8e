package dev.paddock.persistence.database;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.StoreUnreachableException;
import dev.paddock.persistence.file.DatabaseFiles;
import dev.paddock.persistence.file.FileEnd;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The preparation of a database for use: it must be there, be durable, and have today's tables. */
public final class Preparation {
    private static final String MIGRATIONS = "classpath:dev/paddock/persistence/migrations";
    private static final int H2_IN_USE = 90020;
    private static final int H2_OTHER_FORMAT = 90048;
    private static final int H2_CORRUPT = 90030;

    private final StoreSettings settings;
    private final Dialect dialect;

    private Preparation(StoreSettings settings) {
        this.settings = settings;
        this.dialect = Dialect.of(settings.url());
    }

    public static void of(StoreSettings settings) {
        new Preparation(settings).run();
    }

    /** Migrations run on connections of their own, without the time limits of every day; loading them takes as long as connecting. */
    private void run() {
        var migrations =
                CompletableFuture.supplyAsync(() -> migrations(settings).load());
        try (Connection connection = connect(new Properties());
                Handle handle = Jdbi.open(connection)) { // an H2 database stays open as long as this does
            requireWritable(connection);
            dialect.prepare(handle);
            dialect.assertDurable(handle);
            migrations.join().migrate();
        } catch (SQLException | FlywayException | CompletionException e) {
            throw unreachable(e instanceof CompletionException && e.getCause() instanceof Exception cause ? cause : e);
        }
    }

    /** The migrations that bring the tables of {@code settings} up to date. */
    public static FluentConfiguration migrations(StoreSettings settings) {
        var dialect = Dialect.of(settings.url());
        return Flyway.configure()
                .dataSource(dialect.connectable(settings.url()), settings.user(), settings.password())
                .locations(MIGRATIONS, dialect.migrations())
                .javaMigrations(new MoveMessages(dialect), new FoldNames());
    }

    /** {@code settings} for a database that must be there already: none is made by asking for it. */
    public static StoreSettings existing(StoreSettings settings) {
        return settings.withUrl(Dialect.of(settings.url()).existing(settings.url()));
    }

    /** A connection of its own, without the time limits of every day, to a database as it is. */
    public static Connection connectionTo(StoreSettings settings) {
        return connectionTo(settings, new Properties());
    }

    /** The same with {@code more} properties of the driver. */
    public static Connection connectionTo(StoreSettings settings, Properties more) {
        var preparation = new Preparation(settings);
        try {
            return preparation.connect(more);
        } catch (SQLException e) {
            throw preparation.unreachable(e);
        }
    }

    private Connection connect(Properties more) throws SQLException {
        var properties = new Properties();
        properties.putAll(dialect.patience());
        properties.putAll(more);
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        String url = dialect.connectable(settings.url());
        if (dialect.isEmbedded()) {
            FileEnd.check(url).ifPresent(this::refuse);
            closeToOthers(url);
        }
        return DriverManager.getConnection(url, properties);
    }

    /** Before the database is opened, so that none of its files is ever open to others; one that must be there makes no folder. */
    private void closeToOthers(String url) throws SQLException {
        var files = DatabaseFiles.of(url).orElse(null);
        try {
            if (files != null && !url.contains(";IFEXISTS=TRUE")) {
                files.makeFolder();
            }
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            throw new SQLException("its folder can't be made or read: " + e, e);
        }
    }

    private void refuse(String reason) {
        throw unreachable(new SQLException(reason));
    }

    private static void requireWritable(Connection connection) throws SQLException {
        if (connection.isReadOnly()) {
            throw new SQLException("it can only be read; see who owns the file, and what they may do with it");
        }
    }

    private StoreUnreachableException unreachable(Exception cause) {
        return new StoreUnreachableException(
                "The database at " + settings.shownUrl() + " can't be opened: " + firstLine(cause), cause);
    }

    private static String firstLine(Exception cause) {
        if (cause instanceof SQLException e && e.getErrorCode() == H2_IN_USE) {
            return "another process holds the file; stop the server first (a server makes backups of its own while it"
                    + " runs, where CHAT_BACKUP_DIR says)";
        }
        if (cause instanceof SQLException e && e.getErrorCode() == H2_OTHER_FORMAT) {
            return "another version of H2 wrote the file, which is as it was; make a backup with the version of Paddock"
                    + " that wrote it, and restore that with this one (docs/backup.md)";
        }
        if (cause instanceof SQLException e && e.getErrorCode() == H2_CORRUPT) {
            return FileEnd.NO_DATABASE;
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
