package dev.paddock.chatbot;

import java.util.List;

/** A workflow that can't be built, with all that is wrong with it. */
public final class InvalidWorkflowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    InvalidWorkflowException(String workflow, List<String> problems) {
        super("workflow \"" + workflow + "\" has " + problems.size()
                + (problems.size() == 1 ? " problem:" : " problems:")
                + "\n - " + String.join("\n - ", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns every problem, each with what to do about it.
     *
     * @return at least one sentence
     */
    public List<String> problems() {
        return problems;
    }
}
