package dev.paddock.app.planted;

import com.zaxxer.hikari.HikariDataSource;

/** A launcher that knows how the stores reach their database. */
public record JdbcPoolInTheLauncher(HikariDataSource pool) {}
