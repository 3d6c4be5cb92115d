package dev.kinora.recommendation.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the training.
 *
 * @param cron schedule as a Quartz cron expression in UTC
 * @param maxViewers number of the most recently active viewers from whom a model is learned
 * @param maxRows most interactions that a model is learned from, the newest
 * @param tolerance largest difference by which the coverage may be lower than that of the live model
 * @param cacheDir folder for files of models, in which each process has its own; by default that of the system for
 *     temporary files
 * @param worker limits of the process that trains
 */
@Validated
@ConfigurationProperties("kinora.training")
record TrainingProperties(
        @DefaultValue("0 0 3 * * ?") String cron,
        @DefaultValue("100000") @Min(1) int maxViewers,
        @DefaultValue("5000000") @Min(1) int maxRows,
        @DefaultValue("0.01") @DecimalMin("0") double tolerance,
        @Nullable Path cacheDir,
        @DefaultValue @Valid Worker worker) {

    private static final DataSize LEAST_HEAP = DataSize.ofMegabytes(64);

    /**
     * Limits of the process that trains.
     *
     * @param heap most memory for its objects, at least 64MB; the limit of the container has to rise with it: a training is
     *     refused unless both heaps and 600 MB fit
     * @param processors number of processors that it uses, at the lowest priority
     * @param timeLimit when it is killed
     */
    record Worker(
            @DefaultValue("1GB") @NotNull DataSize heap,
            @DefaultValue("1") @Min(1) int processors,

            @DefaultValue("2h") @NotNull @DurationMin(seconds = 1)
            Duration timeLimit) {

        @AssertTrue(message = "kinora.training.worker.heap must be at least 64MB") boolean isHeapEnough() {
            return heap.compareTo(LEAST_HEAP) >= 0;
        }
    }

    /** What a training is limited and judged by, by name. */
    Map<String, Double> limits() {
        return Map.of("maxViewers", (double) maxViewers, "maxRows", (double) maxRows, "tolerance", tolerance);
    }
}
