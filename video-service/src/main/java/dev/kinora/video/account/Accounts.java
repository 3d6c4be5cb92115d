package dev.kinora.video.account;

import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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
    private final Standings standings;

    Accounts(JdbcClient jdbc, ErasedAccounts erased, Standings standings) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.standings = standings;
    }

    /** The profile with this handle; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<AccountProfile> findByHandle(String handle) {
        return jdbc.sql(COLUMNS + "where handle = :handle order by version desc limit 1")
                .param("handle", handle)
                .query(Accounts::profile)
                .optional();
    }

    /**
     * Profiles in the order of their handles, of which every word that was typed begins a word of the handle or of the
     * display name. A single letter is taken for a whole word.
     *
     * @param afterHandle where the previous call ended; empty for the first
     */
    @Transactional(readOnly = true)
    public List<AccountProfile> named(String typed, String afterHandle, int limit) {
        List<String> words = NameWords.typed(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var sql = new StringBuilder(COLUMNS + "where handle > :after");
        Map<String, Object> params = new HashMap<>();
        params.put("after", afterHandle);
        for (int i = 0; i < words.size(); i++) {
            sql.append(" and account_id in (select account_id from account_word where word like :word")
                    .append(i)
                    .append(")");
            params.put("word" + i, pattern(words.get(i)));
        }
        sql.append(" order by handle limit :limit");
        params.put("limit", limit);
        return jdbc.sql(sql.toString()).params(params).query(Accounts::profile).list();
    }

    private static String pattern(String word) {
        String literal = word.replace("_", "\\_");
        return word.codePointCount(0, word.length()) == 1 ? literal : literal + "%";
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
     * @throws ProblemException 410 ACCOUNT_ERASED if the token is older than the erasure of the account
     */
    public void remember(CurrentAccount account) {
        erased.requireNotErased(account.id());
        int added = jdbc.sql("insert ignore into account (account_id, handle, display_name, bio, version) "
                        + "values (:id, :handle, :handle, '', 0)")
                .param("id", BinaryIds.bytes(account.id()))
                .param("handle", account.handle())
                .update();
        if (added > 0) {
            writeWords(account.id());
        }
    }

    /**
     * Admits an account that wants to publish something: a video or a comment.
     *
     * @throws ProblemException 410 ACCOUNT_ERASED as for {@link #remember}; 403 ACCOUNT_PAUSED or ACCOUNT_SUSPENDED while
     *     moderation does not let it publish anything
     */
    public void admit(CurrentAccount account) {
        standings.requireMayPublish(account.id());
        remember(account);
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
        writeWords(profile.id());
        if (erased.containsAfterWriting(profile.id())) {
            remove(profile.id());
        }
    }

    /** Removes the profile of an erased account. */
    void remove(UUID accountId) {
        for (String table : List.of("account_word", "account")) {
            jdbc.sql("delete from " + table + " where account_id = :id")
                    .param("id", BinaryIds.bytes(accountId))
                    .update();
        }
    }

    /** Writes the words of the newest profile; the lock makes sure that it is the newest one. */
    private void writeWords(UUID accountId) {
        AccountProfile newest = jdbc.sql(COLUMNS + "where account_id = :id for update")
                .param("id", BinaryIds.bytes(accountId))
                .query(Accounts::profile)
                .single();
        jdbc.sql("delete from account_word where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .update();
        for (String word : NameWords.of(newest)) {
            jdbc.sql("insert ignore into account_word (word, account_id) values (:word, :id)")
                    .param("word", word)
                    .param("id", BinaryIds.bytes(accountId))
                    .update();
        }
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
