package dev.kinora.video.account;

import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public profiles of accounts, as known from account events. */
@Component
@Transactional
public class Accounts {

    private static final String COLUMNS = "select account_id, handle, display_name, bio from account ";

    private final JdbcClient jdbc;
    private final ErasedAccounts erased;

    Accounts(JdbcClient jdbc, ErasedAccounts erased) {
        this.jdbc = jdbc;
        this.erased = erased;
    }

    /** The profile with this handle; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<AccountProfile> findByHandle(String handle) {
        return jdbc.sql(COLUMNS + "where handle = :handle order by version desc limit 1")
                .param("handle", handle)
                .query(Accounts::profile)
                .optional();
    }

    /** Profiles by id; an account that is not known yet gets a neutral one. */
    @Transactional(readOnly = true)
    public Map<UUID, AccountProfile> profiles(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, AccountProfile> known = jdbc
                .sql(COLUMNS + "where account_id in (:ids)")
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .query(Accounts::profile)
                .list()
                .stream()
                .collect(Collectors.toMap(AccountProfile::id, Function.identity()));
        return ids.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), id -> known.getOrDefault(id, new AccountProfile(id, "unknown", "?", ""))));
    }

    /** One profile by id; a neutral one if it is not known yet. */
    @Transactional(readOnly = true)
    public AccountProfile profile(UUID id) {
        return profiles(List.of(id)).values().iterator().next();
    }

    /**
     * Creates a profile for an acting account whose event has not arrived yet.
     *
     * @throws ProblemException 410 ACCOUNT_ERASED for somebody whose token outlived the account
     */
    public void remember(CurrentAccount account) {
        erased.requireNotErased(account.id());
        jdbc.sql("insert ignore into account (account_id, handle, display_name, bio, version) "
                        + "values (:id, :handle, :handle, '', 0)")
                .param("id", BinaryIds.bytes(account.id()))
                .param("handle", account.handle())
                .update();
    }

    /** Stores a profile from an event, unless a newer version is known or the account is erased. */
    void put(AccountProfile profile, long version) {
        if (erased.contains(profile.id())) {
            return;
        }
        jdbc.sql("insert into account (account_id, handle, display_name, bio, version) "
                        + "values (:id, :handle, :displayName, :bio, :version) on duplicate key update "
                        + "handle = if(version < :version, :handle, handle), "
                        + "display_name = if(version < :version, :displayName, display_name), "
                        + "bio = if(version < :version, :bio, bio), "
                        + "version = greatest(version, :version)")
                .param("id", BinaryIds.bytes(profile.id()))
                .param("handle", profile.handle())
                .param("displayName", profile.displayName())
                .param("bio", profile.bio())
                .param("version", version)
                .update();
        if (erased.containsAfterWriting(profile.id())) {
            remove(profile.id());
        }
    }

    /** Removes the profile of an erased account. */
    void remove(UUID accountId) {
        jdbc.sql("delete from account where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .update();
    }

    private static AccountProfile profile(ResultSet row, int index) throws SQLException {
        String bio = row.getString("bio");
        return new AccountProfile(
                BinaryIds.read(row, "account_id"),
                row.getString("handle"),
                row.getString("display_name"),
                bio == null ? "" : bio);
    }
}
