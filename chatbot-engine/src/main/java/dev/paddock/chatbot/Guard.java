package dev.paddock.chatbot;

import java.time.LocalDate;

/** A condition on which a transition depends: a pure function of what the dialog knows and of the day. */
@FunctionalInterface
public interface Guard {
    /**
     * Says whether the transition is the one to take.
     *
     * @param answers what the dialog knows, the answer just given included
     * @param today the day, in the host's zone
     * @return whether to take it
     */
    boolean test(Answers answers, LocalDate today);

    /**
     * Returns what diagrams and reports call this guard.
     *
     * @return a few words
     */
    default String label() {
        return "guard";
    }

    /**
     * Returns {@code guard} under a name of its own.
     *
     * @param label what diagrams and reports call it
     * @param guard the condition
     * @return the same condition, labelled
     */
    static Guard named(String label, Guard guard) {
        return new Guard() {
            @Override
            public boolean test(Answers answers, LocalDate today) {
                return guard.test(answers, today);
            }

            @Override
            public String label() {
                return label;
            }
        };
    }
}
