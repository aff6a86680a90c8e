package dev.paddock.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.FakePasswordHashes;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.WeakPassword;
import dev.paddock.domain.audit.Entry;
import dev.paddock.domain.staff.CreateAdminOutcome.AdminCreated;
import dev.paddock.domain.staff.CreateAdminOutcome.EmailTaken;
import org.junit.jupiter.api.Test;

class CreateAdminTest {
    private static final EmailAddress ADDRESS = new EmailAddress("sophie@paddock.example");
    private static final Password PASSWORD = new Password("correct horse");

    private final InMemoryWorld world = new InMemoryWorld();
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final CreateAdmin createAdmin = new CreateAdmin(
            world.accounts(), hashes, world.auditLog(), world.transactions(), world.ids(), world.clock());

    @Test
    void makes_an_admin_of_that_password_who_did_not_ask_for_offers_or_to_be_listed() {
        var created = ((AdminCreated) create()).account();

        assertThat(created.role()).isEqualTo(Role.ADMIN);
        assertThat(created.marketingOptIn()).isFalse();
        assertThat(created.listed()).isFalse();
        assertThat(world.accounts().findByEmail(ADDRESS)).contains(created);
        assertThat(hashes.matches(
                        PASSWORD, world.accounts().passwordOf(created.id()).orElseThrow()))
                .isTrue();
    }

    @Test
    void enters_it_in_the_audit_log() {
        var created = ((AdminCreated) create()).account();

        assertThat(world.auditLog().after(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(created.person());
            assertThat(entry)
                    .extracting(Entry::action, Entry::object, Entry::outcome)
                    .containsExactly("admin.create", "person:" + created.id().value(), "ok");
        });
    }

    @Test
    void makes_nobody_an_admin_who_has_an_account() {
        var customer = world.customer("sophie");

        assertThat(create()).isEqualTo(new EmailTaken());
        assertThat(world.accounts().find(customer.id())).contains(customer);
        assertThat(world.auditLog().after(0, 10)).isEmpty();
    }

    @Test
    void makes_nobody_an_admin_with_a_password_that_others_would_guess() {
        var outcome = createAdmin.create(
                ADDRESS, new Password("sophie au volant"), new DisplayName("Admin"), Language.FRENCH);

        assertThat(outcome).isEqualTo(new CreateAdminOutcome.TooWeak(new WeakPassword(WeakPassword.Cause.PERSONAL)));
        assertThat(world.accounts().findByEmail(ADDRESS)).isEmpty();
        assertThat(world.auditLog().after(0, 10)).isEmpty();
    }

    private CreateAdminOutcome create() {
        return createAdmin.create(ADDRESS, PASSWORD, new DisplayName("Sophie"), Language.FRENCH);
    }
}
