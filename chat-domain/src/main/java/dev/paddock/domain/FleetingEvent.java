package dev.paddock.domain;

/** A state event that is told and not kept: whoever was not there reads what it says elsewhere, and too many come to log. */
public interface FleetingEvent extends StateEvent {}
