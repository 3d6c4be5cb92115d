package dev.kinora.video.transcode.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Metrics of waiting work over all replicas, which show whether there are enough workers. */
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
                .description("Time since the rank of the next waiting part")
                .baseUnit("seconds")
                .register(registry);
    }

    private double ask(String what) {
        return jdbc.sql("select " + what + " from transcode_part where state = 'WAITING'")
                .query(Double.class)
                .single();
    }
}
