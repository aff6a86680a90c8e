package dev.paddock.domain.planted;

/** A library that writes to its host's console. */
public final class DomainPrinting {
    private DomainPrinting() {}

    static void print() {
        System.out.println("seated");
    }
}
