package dev.kinora.video.transcode.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much work waits for a worker, over all replicas: what says whether there are enough of them. */
@Component
class TranscodeBacklog implements MeterBinder {

    private final JdbcClient jdbc;

    TranscodeBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.transcode.parts.waiting", this, backlog -> backlog.ask("count(*)"))
                .description("Parts of transcoding that no worker has taken yet, over all replicas")
                .register(registry);
        Gauge.builder(
                        "kinora.transcode.parts.oldest",
                        this,
                        backlog -> backlog.ask(
                                "greatest(coalesce(timestampdiff(second, min(rank_at), utc_timestamp()), 0), 0)"))
                .description("How long the part that is next has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double ask(String what) {
        return jdbc.sql("select " + what + " from transcode_part where state = 'WAITING'")
                .query(Double.class)
                .single();
    }
}
