package dev.paddock.domain.mail;

/** The outcome of handing a mail over to a mail server. */
public sealed interface Delivery {
    /** The server has it. */
    record Accepted() implements Delivery {}

    /** It did not work this time; whether the server has it is not known. */
    record PutOff(String reason) implements Delivery {}

    /** The server said that it will never take it. */
    record Rejected(String reason) implements Delivery {}
}
