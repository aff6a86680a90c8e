package dev.paddock.domain.account;

/** A person as others see them. The name of an erased person is empty; edges show their own words for it. */
public record Person(UserId id, String name, Role role) {}
