package dev.paddock.chatbot;

/**
 * The mark that tells one workflow from another, and one version of it from the next.
 *
 * @param workflow the workflow's name
 * @param version its version, from 1
 * @param hash twelve hexadecimal digits computed from its states, fields and transitions
 */
public record Stamp(String workflow, int version, String hash) {}
