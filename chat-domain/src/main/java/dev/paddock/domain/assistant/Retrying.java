package dev.paddock.domain.assistant;

import dev.paddock.domain.Transactions;
import dev.paddock.domain.UnavailableException;
import java.util.function.Supplier;

/** Work on a dialog, run anew when another device was faster. */
final class Retrying {
    /** More than a person has devices that answer at once. */
    private static final int ATTEMPTS = 20;

    private Retrying() {}

    static <T> T run(Transactions transactions, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.run(work);
            } catch (StaleDialogException e) {
                if (attempt == ATTEMPTS) {
                    throw new UnavailableException(
                            "the dialog moved on " + ATTEMPTS + " times while it was answered", e);
                }
            }
        }
    }
}
