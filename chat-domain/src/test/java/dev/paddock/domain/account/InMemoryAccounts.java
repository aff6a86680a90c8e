package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {
    private record Row(Account account, @Nullable PasswordHash hash, boolean erased) {}

    private final InMemoryTable<UserId, Row> rows;
    private final InMemoryTransactions transactions;

    public InMemoryAccounts(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    /** Everybody who was not erased. */
    public Stream<Account> all() {
        return rows.all().filter(row -> !row.erased()).map(Row::account);
    }

    /** The person as others see them, erased or not. */
    public Person person(UserId id) {
        var row = rows.find(id).orElseThrow(() -> new IllegalArgumentException("nobody was ever " + id));
        return row.erased()
                ? new Person(id, "", row.account().role())
                : row.account().person();
    }

    @Override
    public boolean add(Account account, @Nullable PasswordHash hash) {
        return transactions.run(() -> {
            var email = account.email();
            if (email != null && findByEmail(email).isPresent()) {
                return false;
            }
            return rows.putIfAbsent(account.id(), new Row(account, hash, false));
        });
    }

    @Override
    public Optional<Account> find(UserId id) {
        return rows.find(id).filter(row -> !row.erased()).map(Row::account);
    }

    @Override
    public Optional<Account> lock(UserId id) {
        return find(id);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return rows.all()
                .filter(row -> !row.erased() && email.equals(row.account().email()))
                .findFirst()
                .map(Row::account);
    }

    @Override
    public Optional<PasswordHash> passwordOf(UserId id) {
        return rows.find(id).filter(row -> !row.erased()).map(Row::hash);
    }

    @Override
    public void savePassword(UserId id, PasswordHash hash) {
        transactions.run(() -> rows.find(id)
                .filter(row -> !row.erased() && row.hash() != null)
                .ifPresent(row -> rows.put(id, new Row(row.account(), hash, false))));
    }

    @Override
    public void save(Account account) {
        transactions.run(() -> rows.find(account.id())
                .filter(row -> !row.erased())
                .ifPresent(row -> {
                    var was = row.account();
                    var is = new Account(
                            was.id(),
                            account.name(),
                            account.role(),
                            was.email(),
                            account.language(),
                            account.marketingOptIn(),
                            account.listing(),
                            account.blocked(),
                            was.createdAt(),
                            account.trustedSince());
                    rows.put(was.id(), new Row(is, row.hash(), false));
                }));
    }

    @Override
    public boolean readdress(UserId id, EmailAddress address) {
        return transactions.run(() -> {
            var row = rows.find(id).filter(known -> !known.erased()).orElse(null);
            if (row == null || row.account().guest() || findByEmail(address).isPresent()) {
                return false;
            }
            rows.put(id, new Row(row.account().reachedAt(address), row.hash(), false));
            return true;
        });
    }

    @Override
    public void erase(UserId id) {
        transactions.run(() -> rows.find(id).ifPresent(row -> rows.put(id, new Row(row.account(), null, true))));
    }

    @Override
    public List<DisplayName> staffNames() {
        return all().filter(account -> account.role().isStaff())
                .map(Account::name)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
