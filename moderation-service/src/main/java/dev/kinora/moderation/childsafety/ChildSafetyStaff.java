package dev.kinora.moderation.childsafety;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.security.Role;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Knows how many accounts have the role for child safety, as the events of accounts say. It grants nothing: it only says whether
 * the queue has people.
 */
@Component
public class ChildSafetyStaff {

    private static final String CONSUMER = "moderation-service.child-safety-staff";

    private final Inbox inbox;
    private final ErasedAccounts erased;
    private final JdbcClient jdbc;

    ChildSafetyStaff(Inbox inbox, ErasedAccounts erased, JdbcClient jdbc, MeterRegistry meters) {
        this.inbox = inbox;
        this.erased = erased;
        this.jdbc = jdbc;
        Gauge.builder("kinora.child-safety.staff", this, ChildSafetyStaff::count)
                .description("Accounts that have the role for child safety")
                .register(meters);
    }

    @KafkaListener(
            topics = {Topics.ACCOUNT_CREATED, Topics.ACCOUNT_CHANGED},
            groupId = CONSUMER)
    void on(EventEnvelope<?> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> {
            switch (envelope.event()) {
                case AccountCreated e -> put(e.accountId(), e.roles(), e.version());
                case AccountChanged e -> put(e.accountId(), e.roles(), e.version());
                default ->
                    throw new IllegalArgumentException(
                            "Not subscribed to " + envelope.event().getClass().getSimpleName());
            }
        });
    }

    /** Only accounts that have or had the role are stored. */
    private void put(UUID accountId, List<String> roles, long version) {
        boolean member = roles.contains(Role.CHILD_SAFETY.claim());
        if (erased.contains(accountId)) {
            return;
        }
        int known = jdbc.sql("""
                        update child_safety_staff set member = if(version < :version, :member, member),
                            version = greatest(version, :version)
                        where account_id = :account""")
                .param("member", member)
                .param("version", version)
                .param("account", BinaryIds.bytes(accountId))
                .update();
        if (known == 0 && member) {
            jdbc.sql(
                            "insert ignore into child_safety_staff (account_id, version, member) values (:account, :version, true)")
                    .param("account", BinaryIds.bytes(accountId))
                    .param("version", version)
                    .update();
        }
    }

    /** How many accounts have the role. */
    public long count() {
        return jdbc.sql("select count(*) from child_safety_staff where member = true")
                .query(Long.class)
                .single();
    }
}
