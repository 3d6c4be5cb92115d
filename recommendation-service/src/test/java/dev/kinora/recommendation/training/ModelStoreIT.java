package dev.kinora.recommendation.training;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.LiveModel;
import dev.kinora.recommendation.ranking.TfidfModel;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.testsupport.KinoraIT;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@KinoraIT
@Transactional
class ModelStoreIT {

    private static final TfidfModel MODEL = TfidfModel.learn(
            List.of(video(1, FOOD, "bread").text(), video(2, FOOD, "bread").text()), 100);

    @Autowired
    ModelStore store;

    @Autowired
    ModelRegistry registry;

    @Autowired
    Catalog catalog;

    @Autowired
    TrainingProperties properties;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesToActivateADamagedModel() {
        var sound = add(0);
        var damaged = add(1);
        damage(damaged);
        store.activate("tfidf", sound, Instant.now());

        assertThatThrownBy(() -> registry.activate(damaged))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().code()).isEqualTo("MODEL_DAMAGED"));
        assertThat(store.live("tfidf")).contains(sound);
    }

    @Test
    void keepsServingWhenTheLiveModelIsDamaged() {
        var live = new LiveModel();
        var refresh = new LiveModelRefresh(store, catalog, live, properties);
        var sound = add(0);
        store.activate("tfidf", sound, Instant.now());
        refresh.refresh();
        var damaged = add(1);
        damage(damaged);
        store.activate("tfidf", damaged, Instant.now());

        refresh.refresh();
        refresh.refresh();

        assertThat(live.serving().modelId()).contains(sound);
        var next = add(2);
        store.activate("tfidf", next, Instant.now());
        refresh.refresh();
        assertThat(live.serving().modelId()).contains(next);
        refresh.destroy();
    }

    @Test
    void keepsTheNewestVersionsAndTheLiveOne() {
        jdbc.sql("delete from model_version").update();
        var versions = IntStream.range(0, 6).mapToObj(this::add).toList();
        store.activate("tfidf", versions.getFirst(), Instant.now());

        store.keepNewest(2);

        assertThat(store.list(Instant.parse("2100-01-01T00:00:00Z"), 10))
                .extracting(ModelVersion::id)
                .containsExactly(versions.get(5), versions.get(4), versions.get(0));
    }

    private UUID add(int age) {
        var id = UUID.randomUUID();
        var corpus =
                new ModelVersion.Corpus(MODEL.documents(), MODEL.frequencies().size());
        var trainedAt = Instant.parse("2099-01-01T00:00:00Z").plusSeconds(age);
        store.add(new ModelVersion(id, Arm.TFIDF, ModelState.KEPT, corpus, Map.of(), "A test", trainedAt, null), MODEL);
        return id;
    }

    private void damage(UUID id) {
        jdbc.sql("update model_version set artifact = 'nonsense' where model_id = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
    }
}
