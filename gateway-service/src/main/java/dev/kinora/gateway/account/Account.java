package dev.kinora.gateway.account;

import dev.kinora.gateway.account.login.Login;
import dev.kinora.gateway.account.login.NewAccount;
import dev.kinora.starter.security.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. Handle and confirmed e-mail address are unique; both are stored as {@link Login} folds them. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String handle;

    @Column
    private @Nullable String email;

    /** An address that is not confirmed yet; several accounts may claim the same one. */
    @Column
    private @Nullable String pendingEmail;

    @Column(nullable = false)
    private String displayName;

    @Column(nullable = false)
    private String bio;

    @Column
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AccountState state;

    @Column(nullable = false)
    private long tokenVersion;

    @Column
    private @Nullable String lockReason;

    @Column
    private @Nullable Instant lockedAt;

    @Column
    private @Nullable UUID lockedBy;

    @Column
    private @Nullable Instant secondFactorAt;

    /** When the owner chose the handle; null for the first one, and after moderation has taken one away. */
    @Column
    private @Nullable Instant handleChangedAt;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID id, NewAccount wanted, String passwordHash, Instant now) {
        this.id = id;
        this.handle = wanted.handle();
        this.email = wanted.emailConfirmed() ? wanted.email() : null;
        this.pendingEmail = wanted.emailConfirmed() ? null : wanted.email();
        this.displayName = wanted.displayName();
        this.bio = "";
        this.passwordHash = passwordHash;
        this.state = AccountState.ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
        wanted.roles().forEach(role -> roles.add(role.claim()));
    }

    void describe(@Nullable String newDisplayName, @Nullable String newBio, Instant now) {
        if (newDisplayName != null) {
            displayName = newDisplayName;
        }
        if (newBio != null) {
            bio = newBio;
        }
        updatedAt = now;
    }

    void chooseHandle(String wanted, Instant now) {
        handle = wanted;
        handleChangedAt = now;
        updatedAt = now;
    }

    /** Takes the words of the owner from the profile, the handle included. */
    void neutralize(String neutral, Instant now) {
        handle = neutral;
        handleChangedAt = null;
        describe(neutral, "", now);
    }

    void assignRoles(Set<Role> wanted, Instant now) {
        var names = new HashSet<String>();
        wanted.forEach(role -> names.add(role.claim()));
        roles.retainAll(names);
        roles.addAll(names);
        revokeTokens(now);
    }

    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        revokeTokens(now);
    }

    /** Stores an address whose owner has confirmed it. */
    void confirmEmail(String confirmed, Instant now) {
        email = confirmed;
        pendingEmail = null;
        updatedAt = now;
    }

    /** Revokes all access tokens issued so far. */
    void revokeTokens(Instant now) {
        tokenVersion++;
        updatedAt = now;
    }

    /** From now on the password alone does not sign the account in. */
    void beginSecondFactor(Instant now) {
        secondFactorAt = now;
        revokeTokens(now);
    }

    void endSecondFactor(Instant now) {
        secondFactorAt = null;
        revokeTokens(now);
    }

    void lock(Lock lock) {
        become(AccountState.LOCKED);
        lockReason = lock.reason();
        lockedAt = lock.lockedAt();
        lockedBy = lock.lockedBy();
        revokeTokens(lock.lockedAt());
    }

    void unlock(Instant now) {
        become(AccountState.ACTIVE);
        lockReason = null;
        lockedAt = null;
        lockedBy = null;
        updatedAt = now;
    }

    /** Clears what identifies the person. The row is kept, so that nobody else can get this id. */
    void erase(Instant now) {
        become(AccountState.ERASED);
        handle = "deleted_" + id.toString().replace("-", "").substring(10);
        email = null;
        pendingEmail = null;
        displayName = "Deleted account";
        bio = "";
        passwordHash = null;
        secondFactorAt = null;
        handleChangedAt = null;
        roles.clear();
        revokeTokens(now);
    }

    private void become(AccountState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("Account " + id + " cannot go from " + state + " to " + next);
        }
        state = next;
    }

    boolean active() {
        return state == AccountState.ACTIVE;
    }

    boolean hasSecondFactor() {
        return secondFactorAt != null;
    }

    UUID id() {
        return id;
    }

    String handle() {
        return handle;
    }

    @Nullable Instant handleChangedAt() {
        return handleChangedAt;
    }

    @Nullable String email() {
        return email;
    }

    @Nullable String pendingEmail() {
        return pendingEmail;
    }

    String displayName() {
        return displayName;
    }

    String bio() {
        return bio;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    AccountState state() {
        return state;
    }

    long tokenVersion() {
        return tokenVersion;
    }

    @Nullable Lock lock() {
        return state == AccountState.LOCKED
                ? new Lock(Objects.requireNonNull(lockReason), Objects.requireNonNull(lockedAt), lockedBy)
                : null;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** 1 for a new account, then one more for every flushed change. */
    long version() {
        return version == null ? 1 : version + 1;
    }

    Set<Role> roles() {
        var set = EnumSet.noneOf(Role.class);
        roles.forEach(name -> Role.ofClaim(name).ifPresent(set::add));
        return set;
    }

    /** The roles as they are in tokens, for the record. */
    String roleNames() {
        return String.join(" ", AccountView.names(roles()));
    }

    /**
     * Why an account is locked.
     *
     * @param lockedBy the administrator; null when that is not known
     */
    record Lock(String reason, Instant lockedAt, @Nullable UUID lockedBy) {}
}
