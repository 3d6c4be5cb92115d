package dev.kinora.moderation.review;

import dev.kinora.moderation.decision.Decisions;
import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The content of an account's cases, and the cases that it holds as a moderator. A case that may be about harm to
 * children keeps its content until a person has decided and the time of the evidence is over: nobody removes that evidence by leaving (GDPR, Article 17(3)).
 */
@Component
class CasePersonalData implements PersonalData {

    private final ReviewCases cases;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    CasePersonalData(ReviewCases cases, Decisions decisions, JdbcClient jdbc, InstantSource clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        var owned = cases.findErasable(accountId, limit);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        owned.forEach(one -> {
            one.erase(now);
            decisions.retract(one.contentId());
        });
        cases.saveAllAndFlush(owned);
        int held = jdbc.sql("""
                        update review_case
                        set state = case when state = 'CLAIMED' then 'OPEN' else state end, claimed_by = null,
                            claimed_handle = null, claim_expires_at = null, version = version + 1
                        where claimed_by = :account limit :limit""")
                .param("account", BinaryIds.bytes(accountId))
                .param("limit", limit)
                .update();
        return Progress.of((owned.size() + held) / limit);
    }
}
