package dev.paddock.app.settings;

import java.util.Arrays;
import java.util.Optional;

/** The name of a setting, as an environment variable and as a key of the settings file. */
enum SettingName {
    CHAT_HTTP_HOST,
    CHAT_HTTP_PORT,
    CHAT_WS_HOST,
    CHAT_WS_PORT,
    CHAT_PUBLIC_WS_URL,
    CHAT_ORIGINS,
    CHAT_PROXIES,
    CHAT_DB_URL(true),
    CHAT_DB_USER(true),
    CHAT_DB_PASSWORD(true),
    CHAT_SECRET_KEY(true),
    CHAT_NODES,
    CHAT_NODE,
    CHAT_NATS_URL(true),
    CHAT_DEMO,
    CHAT_ZONE,
    CHAT_LIMITS,
    CHAT_HSTS,
    CHAT_FIXTURES,
    CHAT_DEALERSHIPS,
    CHAT_GRACE_SECONDS,
    CHAT_RETENTION_MONTHS,
    CHAT_CLOCK_OFFSET,
    CHAT_MAIL_URL(true),
    CHAT_MAIL_FROM,
    CHAT_METRICS_TOKEN(true),
    CHAT_BACKUP_DIR,
    CHAT_LOG,
    SENTRY_DSN(true);

    /** Names the settings file itself, so it can't be in one. */
    static final String FILE = "CHAT_CONFIG";

    static final String SECRET_FILE_SUFFIX = "_FILE";

    private final boolean secret;

    SettingName() {
        this(false);
    }

    SettingName(boolean secret) {
        this.secret = secret;
    }

    /** Returns whether the value may be, or contain, a secret: it can come from a file of its own and is never shown. */
    boolean secret() {
        return secret;
    }

    String secretFile() {
        return name() + SECRET_FILE_SUFFIX;
    }

    /** The setting that {@code key} sets, by itself or by naming a file with the secret. */
    static Optional<SettingName> of(String key) {
        return Arrays.stream(values())
                .filter(name -> key.equals(name.name()) || (name.secret && key.equals(name.secretFile())))
                .findFirst();
    }
}
