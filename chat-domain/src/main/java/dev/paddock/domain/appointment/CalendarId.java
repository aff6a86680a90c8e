package dev.paddock.domain.appointment;

import dev.paddock.domain.dealer.DealerId;

/** The key of a calendar: each dealership has one for each category. */
public record CalendarId(DealerId dealer, Category category) {}
