package dev.paddock.domain.account;

import java.time.InstantSource;
import java.util.Optional;

/** Finding out who is calling, by whatever proof they bring; empty when it is no proof (any more). */
public final class Authenticate {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tickets tickets;
    private final AccessTokens tokens;
    private final Secrets secrets;
    private final InstantSource clock;

    public Authenticate(
            Accounts accounts,
            Sessions sessions,
            Tickets tickets,
            AccessTokens tokens,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tickets = tickets;
        this.tokens = tokens;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Optional<Caller> bySession(Secret secret) {
        return bySession(secret.digest());
    }

    /** By an access token: its signature must hold, and the person must not have signed out everywhere since. */
    public Optional<Caller> byAccessToken(String token) {
        return tokens.verify(token)
                .flatMap(claim -> trusted(claim.user())
                        .filter(account -> !claim.issuedAt().isBefore(account.trustedSince()))
                        .map(account -> new Caller(account, null, claim.expiresAt())));
    }

    /** By a ticket, which is used up by it; it is worth no more than the session or token it was issued for. */
    public Optional<Caller> byTicket(Secret secret) {
        var now = clock.instant();
        var ticket = tickets.redeem(secret.digest(), now).orElse(null);
        if (ticket == null) {
            return Optional.empty();
        }
        var session = ticket.session();
        if (session != null) {
            return bySession(session);
        }
        return trusted(ticket.user())
                .filter(account -> !ticket.issuedAt().isBefore(account.trustedSince()))
                .filter(account -> now.isBefore(ticket.proofExpiresAt()))
                .map(account -> new Caller(account, null, ticket.proofExpiresAt()));
    }

    /** Issues the right to open one WebSocket connection as {@code caller}. */
    public Secret ticketFor(Caller caller) {
        var secret = secrets.next();
        tickets.issue(Ticket.forCaller(caller, secret.digest(), clock.instant()));
        return secret;
    }

    private Optional<Caller> bySession(Secret.Digest digest) {
        return sessions.find(digest)
                .filter(session -> !session.isOver(clock.instant()))
                .flatMap(session ->
                        trusted(session.user()).map(account -> new Caller(account, digest, session.expiresAt())));
    }

    private Optional<Account> trusted(UserId user) {
        return accounts.find(user).filter(account -> !account.blocked());
    }
}
