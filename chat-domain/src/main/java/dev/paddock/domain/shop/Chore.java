package dev.paddock.domain.shop;

import java.time.Duration;

/**
 * Something that time brings about, and no caller: to be done again and again, on any number of nodes.
 *
 * @param name what is done, for logs
 * @param period the pause between one time and the next
 */
public record Chore(String name, Duration period, Runnable work) {}
