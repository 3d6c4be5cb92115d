package dev.kinora.video.block;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which accounts are apart because one of them blocks the other. It holds in both directions, and nobody is told who blocked: for
 * the blocked one, the other and what they make do not exist.
 */
@Component
@Transactional(readOnly = true)
public class Blocks {

    private static final String OTHERS = """
            select blocked_id as other from account_block where blocker_id = :account and blocked_id in (:others)
            union
            select blocker_id as other from account_block where blocked_id = :account and blocker_id in (:others)""";

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether one of the two accounts blocks the other. */
    public boolean areApart(UUID account, UUID other) {
        return !apartFrom(account, Set.of(other)).isEmpty();
    }

    /** Those of the others that block this account or are blocked by it. */
    public Set<UUID> apartFrom(UUID account, Collection<UUID> others) {
        if (others.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql(OTHERS)
                .param("account", BinaryIds.bytes(account))
                .param(
                        "others",
                        others.stream().distinct().map(BinaryIds::bytes).toList())
                .query((row, index) -> BinaryIds.read(row, "other"))
                .set();
    }

    /** Those of the others that are not shown to this viewer in lists; none of them without sign-in. */
    public Set<UUID> hiddenFrom(@Nullable CurrentAccount viewer, Collection<UUID> others) {
        return viewer == null ? Set.of() : apartFrom(viewer.id(), others);
    }

    /** Whether this account does not exist for the viewer. For staff, who judge what others make, all accounts do. */
    public boolean isHiddenFrom(@Nullable CurrentAccount viewer, UUID account) {
        return viewer != null
                && !viewer.hasAny(Role.MODERATOR, Role.ADMIN, Role.SERVICE)
                && areApart(viewer.id(), account);
    }

    /** Whether the first account blocks the second. */
    public boolean has(UUID blocker, UUID blocked) {
        return jdbc.sql("select 1 from account_block where blocker_id = :blocker and blocked_id = :blocked")
                .param("blocker", BinaryIds.bytes(blocker))
                .param("blocked", BinaryIds.bytes(blocked))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Keeps others from blocking within this pair until the end of the transaction, so that what depends on a block is checked and
     * written at one instant. The rows are locked in the order of their ids.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdStill(UUID account, UUID other) {
        lock(account, other, " lock in share mode");
    }

    /** Like {@link #holdStill}, for who changes the pair; returns whether both accounts are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lock(UUID account, UUID other) {
        return lock(account, other, " for update");
    }

    private boolean lock(UUID account, UUID other, String mode) {
        return Stream.of(account, other)
                        .sorted(Comparator.comparing(UUID::toString))
                        .filter(id -> jdbc.sql("select 1 from account where account_id = :id" + mode)
                                .param("id", BinaryIds.bytes(id))
                                .query(Integer.class)
                                .optional()
                                .isPresent())
                        .count()
                == 2;
    }
}
