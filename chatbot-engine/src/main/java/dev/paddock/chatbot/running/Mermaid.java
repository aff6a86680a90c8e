package dev.paddock.chatbot.running;

import dev.paddock.chatbot.Dialog;
import java.util.Map;

/** A workflow as a diagram. */
public final class Mermaid {
    private Mermaid() {}

    public static <S extends Enum<S>, E> String of(S start, Map<S, Node<S, E>> nodes) {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n");
        out.append("    [*] --> ").append(start).append('\n');
        nodes.values().stream().flatMap(Node::edges).map(Edge::transition).forEach(transition -> {
            out.append("    ").append(transition.from()).append(" --> ").append(transition.to());
            out.append(" : ").append(label(transition.label())).append('\n');
        });
        nodes.forEach((state, node) -> {
            if (node.phase() == Dialog.Phase.ENDED) {
                out.append("    ").append(state).append(" --> [*]\n");
            }
        });
        return out.toString();
    }

    /** A colon or semicolon would end the label. */
    private static String label(String label) {
        return label.replace(':', ' ').replace(';', ' ').replace('\n', ' ');
    }
}
