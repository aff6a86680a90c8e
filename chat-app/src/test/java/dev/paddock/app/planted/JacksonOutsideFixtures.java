package dev.paddock.app.planted;

import tools.jackson.databind.ObjectMapper;

/** JSON where nothing of the wire is read or written. */
public record JacksonOutsideFixtures(ObjectMapper json) {}
