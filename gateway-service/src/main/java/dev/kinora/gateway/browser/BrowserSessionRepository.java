package dev.kinora.gateway.browser;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface BrowserSessionRepository extends JpaRepository<BrowserSession, UUID> {

    Optional<BrowserSession> findByTokenHash(byte[] hash);

    @Modifying
    @Query("delete from BrowserSession s where s.accountId = :account")
    int deleteByAccount(UUID account);

    @Modifying
    @Query("delete from BrowserSession s where s.expiresAt < :before")
    int deleteExpired(Instant before);
}
