package dev.paddock.domain.planted;

/** A public class that anybody may extend. */
public class OpenForInheritance {}
