package dev.kinora.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<Session, UUID> {

    Optional<Session> findByTokenHash(byte[] hash);

    Optional<Session> findByIdAndAccountId(UUID id, UUID accountId);

    List<Session> findTop100ByAccountIdAndExpiresAtAfterOrderBySeenAtDesc(UUID accountId, Instant now);

    @Modifying
    @Query("delete from Session s where s.accountId = :account and (:except is null or s.id <> :except)")
    int deleteByAccount(UUID account, @Nullable UUID except);

    @Modifying
    @Query("delete from Session s where s.expiresAt < :before")
    int deleteExpired(Instant before);
}
