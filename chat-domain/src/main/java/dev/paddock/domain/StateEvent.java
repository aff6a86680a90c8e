package dev.paddock.domain;

/** Something that changed for people to see. Each feature has its own sealed family of them. */
public interface StateEvent {}
