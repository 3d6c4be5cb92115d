package dev.kinora.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Token buckets in memory, each kept for the period of its longest rate; the least recently seen callers are evicted
 * first.
 */
@Component
class Buckets {

    private final Cache<Key, Bucket> buckets;

    Buckets(LimitProperties properties) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(properties.mostCallers())
                .expireAfterAccess(Duration.ofHours(25))
                .build();
    }

    /** Takes one permit of every rate; if one is missing, returns the time until it is available. */
    Optional<Duration> take(Key key, Rate... rates) {
        var probe = bucket(key, rates).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives one permit back. */
    void giveBack(Key key, Rate... rates) {
        bucket(key, rates).addTokens(1);
    }

    /** Resets the bucket. */
    void reset(Key key) {
        buckets.invalidate(key);
    }

    private Bucket bucket(Key key, Rate... rates) {
        return buckets.get(key, wanted -> {
            var bucket = Bucket.builder();
            for (Rate rate : rates) {
                bucket.addLimit(Bandwidth.builder()
                        .capacity(rate.permits())
                        .refillGreedy(rate.permits(), rate.per())
                        .build());
            }
            return bucket.build();
        });
    }

    /** What is counted, and for whom. */
    record Key(String kind, String caller) {}
}
