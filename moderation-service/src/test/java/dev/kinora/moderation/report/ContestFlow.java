package dev.kinora.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.Samples;
import dev.kinora.moderation.screening.ReadingTextModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Shared steps of tests about contested decisions: content that was screened, reports, cases of a purpose. */
@Import(ReadingTextModel.class)
public abstract class ContestFlow extends ModerationFlow {

    protected static final String REPORTS = "/api/v1/reports";
    protected static final String DECISIONS = "/api/v1/decisions";

    protected final UUID videoId = UUID.randomUUID();
    protected final UUID noor = UUID.randomUUID();

    @Autowired
    protected CaseIntake intake;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    /** What all counters with this name and tag have counted. */
    protected double count(String name, String tag, String value) {
        return meters.find(name).tag(tag, value).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** The second moderator. */
    protected String otherModerator() {
        return tokens.childSafety(noor);
    }

    protected void screened(long version, Verdict verdict) {
        screened(videoId, version, verdict);
    }

    protected void screened(UUID video, long version, Verdict verdict) {
        var snapshot = new ContentSnapshot(
                video,
                new ContentSnapshot.Author(owner, "ada", "Ada"),
                "Sunset over the lake",
                "Filmed on my phone",
                List.of("fun"),
                null,
                UUID.randomUUID(),
                8_000L,
                null);
        intake.settle(Samples.judgment(new ContentRef(video, ContentKind.VIDEO, version), snapshot, verdict));
    }

    protected void approved() {
        screened(1, new Verdict.Approve());
    }

    protected void rejected() {
        screened(1, new Verdict.Reject(ReasonCode.VIOLENCE));
    }

    protected Map<String, Object> reportOf(String reason) {
        Map<String, Object> report = new HashMap<>();
        report.put("kind", "VIDEO");
        report.put("contentId", videoId);
        report.put("reason", reason);
        report.put("statement", "Look at 0:03.");
        return report;
    }

    protected Answer report(UUID reporter, String reason) {
        return post(REPORTS, tokens.viewer(reporter), reportOf(reason));
    }

    /** The only case about the video with this purpose. */
    protected Answer caseOf(String purpose) {
        return caseOf(videoId, purpose);
    }

    /** Claims and decides a case. */
    protected Answer settle(Answer seen, String token, String action, String reason) {
        var claimed = post(CASES + "/" + seen.text("id") + "/claim", token, null);
        assertThat(claimed.status()).isEqualTo(200);
        var decision = decide(claimed, token, action, reason);
        assertThat(decision.status()).isEqualTo(201);
        return decision;
    }

    /** The statements of reasons about the video, the newest first, as its owner sees them. */
    protected List<JsonNode> statements() {
        return get(DECISIONS + "?contentId=" + videoId, tokens.creator(owner))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    protected List<JsonNode> reportsOf(UUID reporter) {
        return get(REPORTS + "/mine", tokens.viewer(reporter))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }
}
