package dev.paddock.domain.assistant;

/** Says that a dialog moved on since it was read, so that nothing was stored; the transaction is to be given up and run anew. */
public final class StaleDialogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleDialogException(StoredDialog late) {
        super("version " + late.version() + " of the dialog of " + late.person().value() + " comes too late");
    }
}
