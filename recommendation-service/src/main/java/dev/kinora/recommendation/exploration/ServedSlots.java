package dev.kinora.recommendation.exploration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the slots of For You that this replica serves, and adds the counts to the stored ones every few seconds: a page costs no
 * statement by it. A replica that is killed loses what it has counted since.
 */
@Component
public class ServedSlots implements DisposableBean {

    private final SlotStore store;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private Map<SlotStore.HourOfArm, Tally> byArm = new HashMap<>();
    private Map<SlotStore.HourOfBucket, Long> byBucket = new HashMap<>();
    private volatile double epsilon = Double.NaN;

    ServedSlots(SlotStore store, MeterRegistry meters, InstantSource clock) {
        this.store = store;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("kinora.exploration.epsilon", () -> epsilon)
                .description(
                        "Mean probability that a slot explores, of the slots served lately; not a number without any")
                .register(meters);
    }

    /**
     * A served slot.
     *
     * @param arm code of the arm
     * @param explored whether chance chose the video
     * @param exploreChance how likely that was, 0 to 1
     * @param propensity how likely the slot showed this video, 0 to 1
     */
    public record Served(String arm, boolean explored, double exploreChance, double propensity) {}

    /** Counts a slot. */
    public void count(Served slot) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        synchronized (this) {
            byArm.merge(new SlotStore.HourOfArm(hour, slot.arm()), Tally.of(slot), Tally::plus);
            byBucket.merge(new SlotStore.HourOfBucket(hour, Propensities.bucketOf(slot.propensity())), 1L, Long::sum);
        }
        meters.counter("kinora.exploration.slots", "arm", slot.arm(), "explored", String.valueOf(slot.explored()))
                .increment();
    }

    /** Adds what was counted to the stored figures; what could not be stored is added the next time. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void flush() {
        Map<SlotStore.HourOfArm, Tally> arms;
        Map<SlotStore.HourOfBucket, Long> buckets;
        synchronized (this) {
            arms = byArm;
            buckets = byBucket;
            byArm = new HashMap<>();
            byBucket = new HashMap<>();
        }
        if (arms.isEmpty()) {
            return;
        }
        var all = arms.values().stream().reduce(Tally.NONE, Tally::plus);
        epsilon = all.chance() / all.slots();
        try {
            store.add(arms, buckets);
        } catch (RuntimeException e) {
            synchronized (this) {
                arms.forEach((key, tally) -> byArm.merge(key, tally, Tally::plus));
                buckets.forEach((key, slots) -> byBucket.merge(key, slots, Long::sum));
            }
            throw e;
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30M")
    void forget() {
        store.forgetBefore(clock.instant().minus(SlotStore.KEPT));
    }

    @Override
    public void destroy() {
        flush();
    }
}
