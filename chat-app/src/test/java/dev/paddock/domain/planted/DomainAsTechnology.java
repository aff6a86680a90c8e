package dev.paddock.domain.planted;

import org.jdbi.v3.core.Jdbi;

/** A domain that knows how it is stored. */
public record DomainAsTechnology(Jdbi jdbi) {}
