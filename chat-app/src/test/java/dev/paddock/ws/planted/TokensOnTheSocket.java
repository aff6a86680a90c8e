package dev.paddock.ws.planted;

import com.nimbusds.jwt.JWT;

/** The other edge's technology in this one. */
public record TokensOnTheSocket(JWT token) {}
