package dev.paddock.chatbot;

/** A workflow as a diagram. */
final class Mermaid {
    private Mermaid() {}

    static String of(Workflow<?, ?> workflow) {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n");
        out.append("    [*] --> ").append(workflow.startsAt()).append('\n');
        for (Transition<?> transition : workflow.transitions()) {
            out.append("    ").append(transition.from()).append(" --> ").append(transition.to());
            out.append(" : ").append(label(transition.label())).append('\n');
        }
        ends(workflow, out);
        return out.toString();
    }

    private static <S extends Enum<S>> void ends(Workflow<S, ?> workflow, StringBuilder out) {
        for (S state : workflow.startsAt().getDeclaringClass().getEnumConstants()) {
            if (workflow.node(state).phase() == Dialog.Phase.ENDED) {
                out.append("    ").append(state).append(" --> [*]\n");
            }
        }
    }

    /** A colon or semicolon would end the label. */
    private static String label(String label) {
        return label.replace(':', ' ').replace(';', ' ').replace('\n', ' ');
    }
}
