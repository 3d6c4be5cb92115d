package dev.kinora.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.account.Revocations;
import dev.kinora.starter.secret.OpaqueToken;
import dev.kinora.starter.time.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open sessions. A session ends together with its access tokens: here at once, on other replicas within a second for
 * cookies and as soon as the revocation arrives for tokens.
 */
@Component
public class Sessions {

    /** Request attribute with the session cookie that authenticates the request. */
    public static final String COOKIE_ATTRIBUTE = Sessions.class.getName() + ".cookie";

    private static final Duration STALE_AFTER = Duration.ofSeconds(1);
    private static final int MOST_CACHED = 50_000;

    private final SessionRepository sessions;
    private final AccountDirectory accounts;
    private final Revocations revocations;
    private final SessionProperties properties;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Cache<OpaqueToken, Optional<SignedIn>> resolved = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(STALE_AFTER)
            .build();

    Sessions(
            SessionRepository sessions,
            AccountDirectory accounts,
            Revocations revocations,
            SessionProperties properties,
            ApplicationEventPublisher publisher,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.revocations = revocations;
        this.properties = properties;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens the session of a browser; the returned token is its cookie and is not stored. */
    public OpaqueToken openBrowser(UUID account, Device device) {
        OpaqueToken cookie = OpaqueToken.random();
        var session = Session.ofBrowser(ids.next(), account, cookie, device, times());
        transaction.executeWithoutResult(status -> sessions.save(session));
        return cookie;
    }

    /** Opens the session of a client that holds tokens itself. */
    public SignedIn openTokens(AccountSnapshot account, Device device) {
        var session = Session.ofTokens(ids.next(), account.id(), device, times());
        transaction.executeWithoutResult(status -> sessions.saveAndFlush(session));
        return new SignedIn(session.getId(), account);
    }

    /** The session of a cookie; empty if it is unknown, ended or expired, or the account is not active. */
    public Optional<SignedIn> byCookie(OpaqueToken cookie) {
        Optional<SignedIn> cached = resolved.getIfPresent(cookie);
        if (cached != null) {
            return cached;
        }
        Optional<SignedIn> read = transaction.execute(
                status -> sessions.findByTokenHash(cookie.hash()).flatMap(this::use));
        resolved.put(cookie, read);
        return read;
    }

    /** Records a use of the session; empty if it has ended or the account is not active. */
    public Optional<SignedIn> use(UUID session) {
        return transaction.execute(status -> sessions.findById(session).flatMap(this::use));
    }

    private Optional<SignedIn> use(Session session) {
        SessionTimes times = times();
        if (!session.open(times.now())) {
            return Optional.empty();
        }
        session.seen(times);
        return accounts.findActive(session.accountId()).map(account -> new SignedIn(session.getId(), account));
    }

    /** Ends the session of this cookie, if there is one. */
    public void endByCookie(OpaqueToken cookie) {
        end(sessions.findByTokenHash(cookie.hash()));
        resolved.invalidate(cookie);
    }

    /** Ends a session of any account. */
    public void end(UUID session) {
        end(sessions.findById(session));
    }

    /** Ends a session of this account; returns false if it has none with this id. */
    boolean end(UUID account, UUID session) {
        return end(sessions.findByIdAndAccountId(session, account));
    }

    private boolean end(Optional<Session> found) {
        found.ifPresent(session -> {
            transaction.executeWithoutResult(status -> {
                sessions.deleteById(session.getId());
                revocations.ofSession(session.accountId(), session.getId());
            });
            forget(session.accountId(), signedIn -> signedIn.sessionId().equals(session.getId()));
        });
        return found.isPresent();
    }

    /** Drops cached sessions of the account, and triggers a check of the streams that they keep open. */
    void forget(UUID account, Predicate<SignedIn> which) {
        resolved.asMap()
                .values()
                .removeIf(cached -> cached.filter(
                                signedIn -> signedIn.account().id().equals(account))
                        .filter(which)
                        .isPresent());
        publisher.publishEvent(new SessionsEnded(account));
    }

    /** The open sessions of an account, last used first, at most a hundred. */
    List<SessionView> list(UUID account, UUID current) {
        return sessions.findTop100ByAccountIdAndExpiresAtAfterOrderBySeenAtDesc(account, clock.instant()).stream()
                .map(session -> session.view(current))
                .toList();
    }

    /** Records that the owner of this session has just proved again who they are. */
    public void authenticated(UUID session) {
        transaction.executeWithoutResult(
                status -> sessions.findById(session).ifPresent(found -> found.authenticated(clock.instant())));
    }

    /** Whether the owner of this session recently proved who they are. */
    boolean fresh(UUID session) {
        return sessions.findById(session)
                .filter(found -> found.fresh(clock.instant(), properties.freshFor()))
                .isPresent();
    }

    private SessionTimes times() {
        return new SessionTimes(clock.instant(), properties);
    }
}
