package dev.kinora.moderation.assessment;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.policy.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that machines found out about one version of some content. It does not depend on the policy, and it is
 * stored as it is, so that anybody can draw the verdict again.
 *
 * @param stages one report per stage, in the order in which the stages ran
 * @param breakdowns why screening could not run at all; empty otherwise
 * @param creator what is known about whoever made a video; null for comments, and for what was stored before that was
 *     kept
 */
public record Assessment(
        UUID id,
        ContentRef content,
        UUID ownerId,
        List<StageReport> stages,
        List<Concern.Doubt> breakdowns,
        @Nullable CreatorStanding creator,
        Instant assessedAt) {

    public Assessment {
        stages = List.copyOf(stages);
        breakdowns = List.copyOf(breakdowns);
    }

    /** An assessment by stages that ran. */
    public static Assessment of(UUID id, ContentRef content, UUID ownerId, List<StageReport> stages, Instant at) {
        return new Assessment(id, content, ownerId, stages, List.of(), null, at);
    }

    /** The record of content that could not be screened. */
    public static Assessment broken(UUID id, ContentRef content, UUID ownerId, Concern.Doubt breakdown, Instant at) {
        return new Assessment(id, content, ownerId, List.of(), List.of(breakdown), null, at);
    }

    /** The same with what is known about the creator. */
    public Assessment by(CreatorStanding standing) {
        return new Assessment(id, content, ownerId, stages, breakdowns, standing, assessedAt);
    }

    /** The report of a stage; empty if the stage was not reached. */
    public Optional<StageReport> report(Stage stage) {
        return stages.stream().filter(report -> report.stage() == stage).findFirst();
    }

    /** The same without any words of or about the content; scores, times and versions stay, and so does the verdict. */
    public Assessment erased() {
        return new Assessment(
                id,
                content,
                ownerId,
                stages.stream().map(StageReport::erased).toList(),
                breakdowns,
                creator,
                assessedAt);
    }
}
