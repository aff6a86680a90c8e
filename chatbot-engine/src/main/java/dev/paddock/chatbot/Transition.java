package dev.paddock.chatbot;

/**
 * One arrow of a workflow's diagram.
 *
 * @param <S> the states
 * @param from where it starts
 * @param to where it leads
 * @param label the condition on which it is taken; unique among the arrows that start there
 */
public record Transition<S extends Enum<S>>(S from, S to, String label) {
    @Override
    public String toString() {
        return from + " --> " + to + " : " + label;
    }
}
