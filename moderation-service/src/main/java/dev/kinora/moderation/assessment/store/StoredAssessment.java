package dev.kinora.moderation.assessment.store;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.CreatorStanding;
import dev.kinora.moderation.assessment.DrawnVerdict;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.EntityWithOwnId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored assessment with the verdict that was drawn from it, and the policy version that it was drawn under. */
@Entity
@Table(name = "assessment")
class StoredAssessment extends EntityWithOwnId<UUID> {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ContentKind kind;

    @Column(name = "content_id")
    private UUID contentId;

    @Column(name = "content_version")
    private long contentVersion;

    @Column(name = "owner_id")
    private UUID ownerId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "stages")
    private List<StageReport> stages;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "breakdowns")
    private List<Concern.Doubt> breakdowns;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "creator")
    private @Nullable CreatorStanding creator;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "verdict")
    private String verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private @Nullable ReasonCode reasonCode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "concerns")
    private List<Concern> concerns;

    @Column(name = "propensity")
    private @Nullable Double propensity;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    @Column(name = "erased")
    private boolean erased;

    @SuppressWarnings("NullAway.Init")
    protected StoredAssessment() {}

    StoredAssessment(Judgment judgment) {
        var assessment = judgment.assessment();
        var drawn = DrawnVerdict.of(judgment.verdict());
        this.id = assessment.id();
        this.kind = assessment.content().kind();
        this.contentId = assessment.content().id();
        this.contentVersion = assessment.content().version();
        this.ownerId = assessment.ownerId();
        this.stages = assessment.stages();
        this.breakdowns = assessment.breakdowns();
        this.creator = assessment.creator();
        this.policyVersion = judgment.policyVersion();
        this.verdict = drawn.verdict();
        this.reasonCode = drawn.reason();
        this.concerns = drawn.concerns();
        this.propensity = judgment.propensity();
        this.assessedAt = assessment.assessedAt();
    }

    Assessment assessment() {
        return new Assessment(
                id, new ContentRef(contentId, kind, contentVersion), ownerId, stages, breakdowns, creator, assessedAt);
    }

    @Nullable Double propensity() {
        return propensity;
    }

    void erase() {
        stages = assessment().erased().stages();
        erased = true;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
