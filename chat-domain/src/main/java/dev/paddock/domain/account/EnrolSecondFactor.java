package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.SecondFactors.SecondFactor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Having a second factor: a device that shows a new code every 30 seconds, and codes on paper for when it is lost. */
public final class EnrolSecondFactor {
    private static final int RECOVERY_CODES = 10;

    private final ProvePassword provePassword;
    private final SecondFactors factors;
    private final OneTimePasswords passwords;
    private final CheckSecondFactor check;
    private final Transactions transactions;
    private final Secrets secrets;

    public EnrolSecondFactor(
            ProvePassword provePassword,
            SecondFactors factors,
            OneTimePasswords passwords,
            Transactions transactions,
            Secrets secrets,
            InstantSource clock) {
        this.provePassword = provePassword;
        this.factors = factors;
        this.passwords = passwords;
        this.check = new CheckSecondFactor(factors, passwords, clock);
        this.transactions = transactions;
        this.secrets = secrets;
    }

    /**
     * Makes a secret for the person's device; it counts once a code from there {@link #confirm confirmed} it. Not for somebody who
     * found a page left open: they could lock the person out.
     *
     * @param current the present password as it was typed; null if it can't be one
     */
    public EnrolOutcome enrol(Account account, @Nullable Password current) {
        var email = account.email();
        if (email == null) {
            return new SecondFactorRefusal.GuestsHaveNone();
        }
        if (!provePassword.isOf(account.id(), current)) {
            return new SecondFactorRefusal.NotThePassword();
        }
        return transactions.run(() -> {
            if (factors.lock(account.id()).filter(SecondFactor::confirmed).isPresent()) {
                return new SecondFactorRefusal.AlreadyEnrolled();
            }
            String secret = passwords.newSecret();
            factors.save(new SecondFactor(account.id(), secret, false, 0, Set.of()));
            return new EnrolOutcome.Enrolled(secret, uri(email, secret));
        });
    }

    /** Makes the factor count, and gives the recovery codes, which nobody can read again. */
    public ConfirmOutcome confirm(UserId user, String code) {
        return transactions.run(() -> {
            var factor = factors.lock(user).filter(found -> !found.confirmed()).orElse(null);
            if (factor == null) {
                return new SecondFactorRefusal.NotEnrolled();
            }
            if (!check.takesFromDevice(factor, code)) {
                return new SecondFactorRefusal.WrongCode();
            }
            var codes = Stream.generate(() -> RecoveryCode.of(secrets.next()))
                    .limit(RECOVERY_CODES)
                    .toList();
            factors.save(confirmed(factors.find(user).orElseThrow(), codes));
            return new ConfirmOutcome.Confirmed(codes);
        });
    }

    /** Takes the factor away; only who can show it may, not somebody who found a page left open. */
    public RemoveFactorOutcome remove(UserId user, String code) {
        return transactions.run(() -> switch (check.check(user, code)) {
            case NOT_ENROLLED -> new SecondFactorRefusal.NotEnrolled();
            case MISSING, WRONG -> new SecondFactorRefusal.WrongCode();
            case PROVEN -> {
                factors.remove(user);
                yield new RemoveFactorOutcome.Removed();
            }
        });
    }

    private static SecondFactor confirmed(SecondFactor factor, List<String> codes) {
        var digests = codes.stream().map(RecoveryCode::digest).collect(Collectors.toUnmodifiableSet());
        return new SecondFactor(factor.user(), factor.secret(), true, factor.lastStep(), digests);
    }

    /** The form in which devices scan a secret (Google Authenticator's key URI format). */
    private static String uri(EmailAddress email, String secret) {
        String label = URLEncoder.encode(email.value(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Paddock:" + label + "?secret=" + secret + "&issuer=Paddock";
    }
}
