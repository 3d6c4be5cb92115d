package dev.kinora.gateway.browser;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.token.OpaqueToken;
import dev.kinora.starter.time.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Browser sessions: an opaque cookie that stands for a row. A session that ended elsewhere is noticed within 5 s. */
@Service
class BrowserSessions {

    private static final Duration STALE_AFTER = Duration.ofSeconds(5);
    private static final int MOST_CACHED = 50_000;

    private final BrowserSessionRepository sessions;
    private final AccountDirectory accounts;
    private final BrowserProperties properties;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Cache<OpaqueToken, Optional<SignedInBrowser>> resolved = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(STALE_AFTER)
            .build();

    BrowserSessions(
            BrowserSessionRepository sessions,
            AccountDirectory accounts,
            BrowserProperties properties,
            ApplicationEventPublisher publisher,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.properties = properties;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a session; the token is for the cookie and is not kept. */
    OpaqueToken open(UUID accountId) {
        OpaqueToken token = OpaqueToken.random();
        var now = clock.instant();
        var session = new BrowserSession(ids.next(), accountId, token, now, properties.idle());
        transaction.executeWithoutResult(status -> sessions.save(session));
        return token;
    }

    /** Whose open session this is; empty for an unknown, ended or expired one, or when the account is gone. */
    Optional<SignedInBrowser> resolve(OpaqueToken token) {
        Optional<SignedInBrowser> cached = resolved.getIfPresent(token);
        if (cached != null) {
            return cached;
        }
        Optional<SignedInBrowser> read = transaction.execute(status -> read(token));
        resolved.put(token, read);
        return read;
    }

    /** Ends one session. */
    void end(OpaqueToken token) {
        Optional<UUID> account = transaction.execute(status -> {
            Optional<BrowserSession> session = sessions.findByTokenHash(token.hash());
            session.ifPresent(sessions::delete);
            return session.map(BrowserSession::accountId);
        });
        resolved.invalidate(token);
        account.ifPresent(id -> publisher.publishEvent(new SessionsEnded(id)));
    }

    /** Ends every session of the account within the running transaction; call {@link #forget} after its commit. */
    void endAll(UUID accountId) {
        sessions.deleteByAccount(accountId);
    }

    /** Drops what is remembered about the account. */
    void forget(UUID accountId) {
        resolved.asMap()
                .values()
                .removeIf(browser -> browser.filter(
                                signedIn -> signedIn.account().id().equals(accountId))
                        .isPresent());
        publisher.publishEvent(new SessionsEnded(accountId));
    }

    private Optional<SignedInBrowser> read(OpaqueToken token) {
        var now = clock.instant();
        return sessions.findByTokenHash(token.hash())
                .filter(session -> session.open(now))
                .flatMap(session -> {
                    session.seen(now, properties.idle(), properties.life());
                    return accounts.findActive(session.accountId())
                            .map(account -> new SignedInBrowser(session.id(), account));
                });
    }
}
