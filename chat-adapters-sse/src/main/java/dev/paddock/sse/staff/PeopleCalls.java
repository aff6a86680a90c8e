package dev.paddock.sse.staff;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.staff.GovernOutcome;
import dev.paddock.domain.staff.GovernPeople;
import dev.paddock.domain.staff.HandOutReset;
import dev.paddock.domain.staff.HandOutResetOutcome;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.access.Proofs;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.Paging;
import dev.paddock.sse.http.RefusalException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REST calls by which admins find people, give them a role, and block them. */
public final class PeopleCalls {
    private static final int LONGEST_ADDRESS = 254;

    private final GovernPeople people;
    private final StaffActions actions;
    private final HandOutReset handOutReset;
    private final Proofs proofs;
    private final String origin;

    /**
     * @param origin where people find the platform, the beginning of the links that are handed out
     */
    public PeopleCalls(
            GovernPeople people, StaffActions actions, HandOutReset handOutReset, Proofs proofs, String origin) {
        this.people = people;
        this.actions = actions;
        this.handOutReset = handOutReset;
        this.proofs = proofs;
        this.origin = origin;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/people", Access.ADMIN, this::search),
                HttpRoute.patch("/admin/people/{id}", Access.ADMIN, this::govern),
                HttpRoute.post("/admin/people/{id}/password-reset", Access.ADMIN, this::handOutReset));
    }

    private HttpAnswer search(Call call) {
        var query = call.query("query", PeopleCalls::query);
        var after = call.query("after", Checked::valid);
        var found = people.search(
                query == null ? "" : query,
                after == null ? null : new UserId(after),
                Paging.limit(call, GovernPeople.MAX_FOUND));
        var page = found.people().stream().map(MemberView::of).toList();
        return HttpAnswer.ok(new All(page, found.more()));
    }

    private HttpAnswer govern(Call call) {
        var id = call.id(UserId::new, new GovernOutcome.NoSuchPerson());
        var body = call.body();
        var role = body.optional("role", Role::parse);
        var blocked = body.flag("blocked");
        if (role == null && blocked == null) {
            throw RefusalException.inField("role", Code.INVALID_VALUE, "Say what to change: role, blocked or both.");
        }
        var proof = role != null && role.needsProof()
                ? proofs.of(call.caller().id(), body)
                : new ProofOutcome.CodeMissing();
        var outcome = actions.govern(call.account(), id, role, blocked, proof);
        return HttpAnswer.ok(new Wrapped(MemberView.of(
                RefusalException.require(GovernOutcome.Governed.class, outcome).account())));
    }

    /** Whoever gets at an account of the staff shows first that it is they who sit there. */
    private HttpAnswer handOutReset(Call call) {
        var id = call.id(UserId::new, new GovernOutcome.NoSuchPerson());
        var body = call.optionalBody().orElse(null);
        var proof = body != null && handOutReset.takesProof(id)
                ? proofs.of(call.caller().id(), body)
                : new ProofOutcome.CodeMissing();
        var outcome = actions.handOutReset(call.account(), id, proof);
        var token = RefusalException.require(HandOutResetOutcome.HandedOut.class, outcome)
                .token();
        return HttpAnswer.created(new LinkView(origin + "/app/reset#" + token.value()));
    }

    private record LinkView(String url) {}

    private static Checked<String> query(String raw) {
        return raw.length() > LONGEST_ADDRESS
                ? Checked.invalidValue("At most " + LONGEST_ADDRESS + " characters can be searched for.")
                : Checked.valid(raw);
    }

    private record All(List<MemberView> people, boolean more) {}

    private record Wrapped(MemberView person) {}

    /** A person as those who govern see them. */
    private record MemberView(
            String id,
            String name,
            @Nullable String email,
            String role,
            boolean guest,
            boolean blocked,
            String createdAt) {
        static MemberView of(Account account) {
            var email = account.email();
            return new MemberView(
                    account.id().value(),
                    account.name().value(),
                    email == null ? null : email.value(),
                    account.role().wireName(),
                    account.guest(),
                    account.blocked(),
                    account.createdAt().toString());
        }
    }
}
