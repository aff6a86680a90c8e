package dev.paddock.persistence.seal;

/**
 * A table with sealed secrets in its column {@code secret}.
 *
 * @param key the column that says whose each is
 */
public record Kept(String table, String key) {
    public static final Kept SECOND_FACTORS = new Kept("second_factors", "user_id");
    public static final Kept KEYRING = new Kept("keyring", "name");
    public static final Kept MAILS = new Kept("mails", "id");

    /** The name of this state of the store, which is in the keyring and no secret: clients are told. */
    public static final String EPOCH = "epoch";

    /** The place of one of them, which it is bound to. */
    public String place(String whose) {
        return table + "/" + whose;
    }
}
