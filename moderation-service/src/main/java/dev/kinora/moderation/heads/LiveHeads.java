package dev.kinora.moderation.heads;

import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextModel.LearnedHeads;
import dev.kinora.moderation.text.TextModel.ShippedHeads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes this replica score by the live heads within seconds. If they are damaged, it scores by those that came with the model;
 * without the database, by those that it has.
 */
@Component
class LiveHeads implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(LiveHeads.class);

    private final TextModel model;
    private final HeadVersions versions;
    private final AtomicInteger damaged = new AtomicInteger();
    private @Nullable Used used;

    LiveHeads(TextModel model, HeadVersions versions) {
        this.model = model;
        this.versions = versions;
    }

    private record Used(String encoder, int version) {}

    @Scheduled(fixedDelay = 1000)
    void follow() {
        model.shippedHeads().ifPresent(this::follow);
    }

    private synchronized void follow(ShippedHeads shipped) {
        var wanted = new Used(shipped.encoder(), versions.live(shipped.encoder()));
        if (wanted.equals(used)) {
            return;
        }
        var heads = wanted.version() == HeadVersion.SHIPPED ? null : load(wanted);
        model.useHeads(heads);
        damaged.set(wanted.version() != HeadVersion.SHIPPED && heads == null ? 1 : 0);
        used = wanted;
        log.info(
                "Texts are scored by heads {} of {}",
                heads == null ? HeadVersion.SHIPPED : heads.version(),
                wanted.encoder());
    }

    private @Nullable LearnedHeads load(Used wanted) {
        var heads = versions.heads(wanted.version(), wanted.encoder())
                .map(read -> new LearnedHeads(wanted.version(), wanted.encoder(), read))
                .orElse(null);
        if (heads == null) {
            log.error("Heads {} are damaged; those that came with {} score", wanted.version(), wanted.encoder());
        }
        return heads;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.comments.heads.damaged", damaged, AtomicInteger::get)
                .description("1 if the live heads cannot be read, so that those of the model score")
                .register(registry);
        Gauge.builder("kinora.comments.heads.version", this::version)
                .description("Version of the live heads; 0 are those of the model")
                .register(registry);
    }

    private synchronized int version() {
        return used == null ? HeadVersion.SHIPPED : used.version();
    }
}
