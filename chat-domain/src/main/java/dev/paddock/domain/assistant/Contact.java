package dev.paddock.domain.assistant;

/** The ways to reach the dealership, as people write it. */
public record Contact(String email, String phone) {}
