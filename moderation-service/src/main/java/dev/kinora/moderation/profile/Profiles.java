package dev.kinora.moderation.profile;

import dev.kinora.moderation.account.AccountQuestion;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The profiles as they are now. New words in which a machine finds something open a case; they stay until it is decided. */
@Component
class Profiles {

    private static final int LONGEST_DETAIL = 200;

    private final JdbcClient jdbc;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher publisher;
    private final MeterRegistry meters;

    Profiles(JdbcClient jdbc, ErasedAccounts erased, ApplicationEventPublisher publisher, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.publisher = publisher;
        this.meters = meters;
    }

    @Transactional(readOnly = true)
    public Optional<Profile> find(UUID accountId) {
        return jdbc.sql("select handle, display_name, bio, version from account_profile where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .query((row, number) -> new Profile(
                        accountId,
                        row.getString("handle"),
                        row.getString("display_name"),
                        row.getString("bio"),
                        row.getLong("version")))
                .optional();
    }

    /**
     * Stores a profile, unless a newer one is known or the account is erased.
     *
     * @param found codes of what a machine found in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Profile profile, List<String> found) {
        if (erased.contains(profile.accountId())
                || find(profile.accountId())
                        .filter(known -> known.version() >= profile.version())
                        .isPresent()) {
            return;
        }
        store(profile);
        if (erased.containsAfterWriting(profile.accountId())) {
            jdbc.sql("delete from account_profile where account_id = :id")
                    .param("id", BinaryIds.bytes(profile.accountId()))
                    .update();
        } else if (!found.isEmpty()) {
            var detail = String.join(", ", found);
            publisher.publishEvent(new AccountQuestion(
                    profile.accountId(),
                    AccountQuestion.Kind.PROFILE,
                    detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())),
                    found.stream().anyMatch(one -> one.endsWith(Concern.CHILD_SAFETY.code()))));
            meters.counter("kinora.profiles.found").increment();
        }
    }

    private void store(Profile profile) {
        jdbc.sql("""
                        insert into account_profile (account_id, handle, display_name, bio, version)
                        values (:id, :handle, :displayName, :bio, :version)
                        on duplicate key update handle = :handle, display_name = :displayName, bio = :bio,
                            version = :version""")
                .param("id", BinaryIds.bytes(profile.accountId()))
                .param("handle", profile.handle())
                .param("displayName", profile.displayName())
                .param("bio", profile.bio())
                .param("version", profile.version())
                .update();
    }
}
