package dev.paddock.domain.advice;

import java.time.Duration;

/** The time that somebody will likely wait: between the two, more often than not. */
public record Estimate(Duration from, Duration to) {}
