package dev.paddock.domain.audit;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Doing something and writing it down, whatever came of it, in one transaction: there is no act without its entry, and no entry
 * without its act.
 */
public final class Audited {
    private static final String DONE = "ok";

    private final AuditLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public Audited(AuditLog log, Transactions transactions, InstantSource clock) {
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Runs {@code work} and enters what came of it: the code of a refusal, or {@code ok}.
     *
     * @param object what it was done to, such as {@code room:<id>}
     */
    public <T> T run(Person actor, String action, String object, Supplier<T> work) {
        return run(actor, action, outcome -> object, work);
    }

    /** {@link #run(Person, String, String, Supplier)} on something that is known by what came of it alone. */
    public <T> T run(Person actor, String action, Function<? super T, String> object, Supplier<T> work) {
        return run(actor, action, object, work, () -> Boolean.TRUE, (before, outcome) -> List.of());
    }

    /**
     * {@link #run(Person, String, Function, Supplier)}, with what it changed.
     *
     * @param before reads what there was
     * @param changes what came of it by then; not asked of what was refused
     */
    public <B, T> T run(
            Person actor,
            String action,
            Function<? super T, String> object,
            Supplier<T> work,
            Supplier<B> before,
            BiFunction<? super B, ? super T, List<Change>> changes) {
        return transactions.run(() -> {
            B was = before.get();
            T outcome = work.get();
            String word = inAWord(outcome);
            var changed = word.equals(DONE) ? changes.apply(was, outcome) : List.<Change>of();
            log.append(clock.instant(), actor, action, object.apply(outcome), word, Change.written(changed));
            return outcome;
        });
    }

    private static String inAWord(Object outcome) {
        if (outcome instanceof Refusal refusal) {
            return refusal.code().wireName();
        }
        return outcome instanceof Checked.Invalid<?> invalid ? invalid.code().wireName() : DONE;
    }
}
