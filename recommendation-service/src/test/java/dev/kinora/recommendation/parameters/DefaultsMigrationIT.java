package dev.kinora.recommendation.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.testsupport.KinoraIT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
@Transactional
class DefaultsMigrationIT {

    private static final TfidfWeights FIRST_SHIPPED = new TfidfWeights(0.6, 0.3, 0.1, 0.8, 3);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    CurrentParameters current;

    @Test
    void replacesWeightsThatNobodyChangedAndKeepsTheRest() throws IOException {
        var start = RankingParameters.DEFAULT;
        var stored = new RankingParameters(
                start.seed(), FIRST_SHIPPED, start.signals(), start.exploration(), new DecayTimes(72, 48, 12));
        store(stored);

        migrate();

        assertThat(current.stored().version()).isEqualTo(8);
        assertThat(current.stored().parameters())
                .isEqualTo(new RankingParameters(
                        start.seed(), TfidfWeights.DEFAULT, start.signals(), start.exploration(), stored.decay()));
    }

    @Test
    void keepsWhatAnOperatorChose() throws IOException {
        var start = RankingParameters.DEFAULT;
        var chosen = new RankingParameters(
                start.seed(),
                new TfidfWeights(0.6, 0.3, 0.1, 0.7, 3),
                start.signals(),
                start.exploration(),
                start.decay());
        store(chosen);

        migrate();

        assertThat(current.stored()).isEqualTo(new VersionedParameters(7, chosen));
    }

    private void store(RankingParameters parameters) {
        jdbc.sql("delete from ranking_parameters").update();
        jdbc.sql("insert into ranking_parameters (id, version, body) values (1, 7, :body)")
                .param("body", json.writeValueAsString(parameters))
                .update();
    }

    private void migrate() throws IOException {
        var script = new ClassPathResource("db/migration/V2__honest_ranking_and_erasure.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(script.substring(script.indexOf("UPDATE"), script.indexOf(';')))
                .update();
    }
}
