package dev.kinora.recommendation.online;

import dev.kinora.recommender.online.OnlineParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of what is learned from the stream. With others than a checkpoint has, learning begins anew.
 *
 * @param enabled whether this replica may be the one that learns
 * @param publishEvery shortest time between two snapshots; longer, where publishing would take more than a tenth of it
 * @param snapshots which snapshots are kept
 * @param historyRows newest stored likes that are learned where there is no checkpoint
 * @param mostItems videos that are known; those published and liked longest ago make room
 * @param mostUsers viewers whose newest likes are known
 * @param neighbors videos whose likes are counted together with those of another one
 * @param expiry time after which a viewer, a word or what likes told of a video is forgotten if nothing is heard of it
 */
@Validated
@ConfigurationProperties("kinora.online")
record OnlineProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration publishEvery,

        @DefaultValue @Valid Snapshots snapshots,
        @DefaultValue("200000") @Min(0) @Max(5_000_000) int historyRows,
        @DefaultValue("20000") @Min(1_000) @Max(200_000) int mostItems,
        @DefaultValue("20000") @Min(1_000) @Max(500_000) int mostUsers,
        @DefaultValue("100") @Min(10) @Max(500) int neighbors,

        @DefaultValue("90d") @DurationMin(days = 1) @DurationMax(days = 3_650)
        Duration expiry) {

    /**
     * Which snapshots are kept.
     *
     * @param newest number of the newest ones, which are kept in any case
     * @param namedWithin those by which a slate was ranked that was composed within this time are kept, and one per hour of it
     * @param most number of those that are kept beside the newest; the oldest make room
     * @param mostSize size of these together
     */
    record Snapshots(
            @DefaultValue("20") @Min(1) @Max(1_000) int newest,

            @DefaultValue("24h") @NotNull @DurationMax(days = 14)
            Duration namedWithin,

            @DefaultValue("200") @Min(0) @Max(10_000) int most,
            @DefaultValue("4GB") @NotNull DataSize mostSize) {}

    /** How the model learns: as it was evaluated, within these bounds. */
    OnlineParameters parameters() {
        var usual = OnlineParameters.DEFAULT;
        var pairs = usual.pairs();
        var retention = usual.retention();
        return new OnlineParameters(
                usual.embeddings(),
                usual.history(),
                new OnlineParameters.Pairs(
                        neighbors, pairs.halfLife(), pairs.floor(), pairs.backward(), pairs.shrinkage()),
                new OnlineParameters.Retention(
                        retention.leastOccurrences(), expiry, mostItems, mostUsers, retention.dailyLikes()),
                usual.seed());
    }
}
