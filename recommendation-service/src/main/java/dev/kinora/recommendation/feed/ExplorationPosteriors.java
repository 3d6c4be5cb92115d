package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.BetaPosterior;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The posterior of each exploration arm, learned from the outcomes of slots. */
@Component
public class ExplorationPosteriors {

    private final JdbcClient jdbc;
    private volatile Map<String, BetaPosterior> known = Map.of();

    ExplorationPosteriors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By arm key, without arms that have no outcome yet; about a second old. */
    public Map<String, BetaPosterior> known() {
        return known;
    }

    /** Reads what was learned, also by other replicas. */
    @Scheduled(fixedDelay = 1000)
    void refresh() {
        known = all();
    }

    /** By arm key, without arms that have no outcome yet. */
    Map<String, BetaPosterior> all() {
        return jdbc
                .sql("select arm_key, successes, failures from exploration_posterior")
                .query((row, number) -> Map.entry(
                        row.getString("arm_key"),
                        new BetaPosterior(row.getDouble("successes"), row.getDouble("failures"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds the outcomes of arms, in their order; earlier outcomes decay, so their total weight never exceeds the window. */
    void learn(SortedMap<String, List<Boolean>> outcomes) {
        outcomes.forEach((arm, enjoyed) -> {
            var kept = 1 - 1 / BetaPosterior.WINDOW;
            double won = 0;
            double lost = 0;
            for (var did : enjoyed) {
                won = won * kept + (did ? 1 : 0);
                lost = lost * kept + (did ? 0 : 1);
            }
            jdbc.sql("""
                            insert into exploration_posterior (arm_key, successes, failures) values (:arm, :won, :lost)
                            on duplicate key update successes = successes * :kept + :won,
                                failures = failures * :kept + :lost""")
                    .param("kept", Math.pow(kept, enjoyed.size()))
                    .param("arm", arm)
                    .param("won", won)
                    .param("lost", lost)
                    .update();
        });
    }
}
