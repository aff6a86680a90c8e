package dev.paddock.domain.account;

import java.util.Optional;
import java.util.Set;

/** The second factors people enrolled. Implementations are safe for use by many threads and several nodes. */
public interface SecondFactors {
    Optional<SecondFactor> find(UserId user);

    /** {@link #find}, and nobody else uses or changes this factor before the surrounding transaction ends. */
    Optional<SecondFactor> lock(UserId user);

    void save(SecondFactor factor);

    void remove(UserId user);

    /**
     * One person's second factor.
     *
     * @param secret the shared secret in Base32
     * @param confirmed whether a first code proved that the person's device has it; it counts only from then on
     * @param lastStep the time step of the newest code taken, so that no code is taken twice
     * @param recoveryDigests digests of the recovery codes not yet used
     */
    record SecondFactor(UserId user, String secret, boolean confirmed, long lastStep, Set<String> recoveryDigests) {
        public SecondFactor {
            recoveryDigests = Set.copyOf(recoveryDigests);
        }

        @Override
        public String toString() {
            return "SecondFactor[" + user.value() + "]";
        }
    }
}
