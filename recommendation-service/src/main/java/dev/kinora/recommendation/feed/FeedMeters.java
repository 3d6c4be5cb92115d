package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.exploration.ServedSlots;
import dev.kinora.recommendation.exploration.ServedSlots.Served;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Measures how pages of For You are composed, and what they show. */
@Component
class FeedMeters {

    private final MeterRegistry registry;
    private final ServedSlots slots;

    FeedMeters(MeterRegistry registry, ServedSlots slots) {
        this.registry = registry;
        this.slots = slots;
    }

    /** Slots were composed, which took some time. */
    void composed(ForYouFeed.Selection made, Effort effort, Duration took) {
        registry.timer("kinora.feed.composition", "arm", made.arm()).record(took);
        registry.summary("kinora.feed.candidates", "arm", made.arm()).record(effort.candidates());
        if (effort.fewFound()) {
            fallback("newest");
        }
        if (made.slots().isEmpty()) {
            fallback("empty");
        } else if (made.slots().getLast().source() == Source.REWATCH) {
            fallback("rewatch");
        }
    }

    private void fallback(String to) {
        registry.counter("kinora.feed.fallbacks", "to", to).increment();
    }

    /** A slot was shown. */
    void served(String arm, Slot slot) {
        slots.count(new Served(
                arm,
                slot.explorationArm() != null,
                slot.chance().explore(),
                slot.chance().video()));
    }
}
