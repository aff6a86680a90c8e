package dev.paddock.chatbot.running;

import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The structural hash: changes when a stored dialog might no longer mean what it meant. */
public final class Fingerprint {
    private static final int DIGITS = 12;

    private Fingerprint() {}

    /** Returns the hash of the states, fields and transitions; words and guards' code are not part of it. */
    public static <S extends Enum<S>, E> String of(S start, Blank<?>[] blanks, Map<S, Node<S, E>> nodes) {
        StringBuilder structure = new StringBuilder(start.name());
        for (Blank<?> blank : blanks) {
            Kind<?> kind = blank.kind();
            structure.append("\nfield ").append(blank.name()).append(' ').append(kind == null ? "given" : kind.label());
        }
        nodes.forEach((state, node) ->
                structure.append("\nstate ").append(state).append(' ').append(node.phase()));
        nodes.values().stream()
                .flatMap(Node::edges)
                .forEach(edge -> structure.append('\n').append(edge.transition()));
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
