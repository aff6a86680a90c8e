package dev.paddock.chatbot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The structural hash: changes when a stored dialog might no longer mean what it meant. */
final class Fingerprint {
    private static final int DIGITS = 12;

    private Fingerprint() {}

    /** Returns the hash of the states, fields and transitions; words and guards' code are not part of it. */
    static String of(Workflow<?, ?> workflow) {
        StringBuilder structure = new StringBuilder(workflow.startsAt().name());
        for (Field<?> field : workflow.fields()) {
            Kind<?> kind = field.kind();
            structure.append("\nfield ").append(field.name()).append(' ').append(kind == null ? "given" : kind.label());
        }
        workflow.nodes()
                .forEach((state, node) ->
                        structure.append("\nstate ").append(state).append(' ').append(node.phase()));
        workflow.transitions().forEach(transition -> structure.append('\n').append(transition));
        return hex(structure.toString());
    }

    private static String hex(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
