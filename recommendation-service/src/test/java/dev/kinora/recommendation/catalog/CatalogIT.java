package dev.kinora.recommendation.catalog;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.testsupport.KinoraIT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KinoraIT
class CatalogIT {

    @Autowired
    CatalogStore store;

    private final UUID creator = UUID.randomUUID();

    @Test
    void keepsAnOldVideoOutOfMemoryWhenSomebodyWatchesIt() {
        var old = published(Instant.parse("2020-01-01T00:00:00Z"));
        var newest = published(Instant.parse("2090-01-01T00:00:00Z"));
        var catalog = new Catalog(
                store, new CatalogProperties(1, Duration.ofHours(1), Duration.ofHours(1)), InstantSource.system());
        catalog.refresh();

        store.count(new AddedCounts().add(old, new VideoCounts(1, 0, 0)).rows());
        store.count(new AddedCounts().add(newest, new VideoCounts(5, 0, 0)).rows());
        catalog.refresh();

        assertThat(catalog.listed()).extracting(CatalogVideo::id).containsExactly(newest);
        assertThat(catalog.listed().iterator().next().counts().views()).isEqualTo(5);
        assertThat(catalog.findListed(List.of(old))).containsKey(old);
        store.unpublish(new VideoUnpublished(newest, "DELETED", 2));
        catalog.refresh();
        assertThat(catalog.listed()).isEmpty();
        assertThat(store.find(List.of(newest))).isEmpty();
    }

    @Test
    void doesNotListAVideoWhoseTakedownOvertookItsPublication() {
        var id = UUID.randomUUID();
        var sample = SampleCatalog.published(id, creator, FOOD, "Bread");

        store.unpublish(new VideoUnpublished(id, "TAKEN_DOWN", 5));
        store.publish(new VideoPublished(
                id, sample.author(), sample.text(), sample.media(), sample.publishedAt(), "PUBLIC", 4));

        var catalog = new Catalog(
                store, new CatalogProperties(1000, Duration.ofHours(1), Duration.ofHours(1)), InstantSource.system());
        assertThat(catalog.confirm(List.of(id))).isEmpty();
        assertThat(catalog.newestOf(Set.of(creator), false, Catalog.Place.START, 10))
                .isEmpty();
    }

    @Test
    void knowsAVideoThatWasUnlistedBeforeItWasKnown() {
        var id = UUID.randomUUID();
        var sample = SampleCatalog.published(id, creator, FOOD, "Bread");

        store.unpublish(new VideoUnpublished(id, "UNLISTED", 5));
        store.publish(new VideoPublished(
                id, sample.author(), sample.text(), sample.media(), sample.publishedAt(), "UNLISTED", 5));

        assertThat(store.find(List.of(id)))
                .singleElement()
                .satisfies(row -> assertThat(row.listed()).isFalse());
    }

    @Test
    void pagesThroughTheVideosOfACreatorHoweverOld() {
        var first = published(Instant.parse("2019-03-01T00:00:00Z"));
        var second = published(Instant.parse("2019-02-01T00:00:00Z"));
        var third = published(Instant.parse("2019-02-01T00:00:00Z"));
        var catalog = new Catalog(
                store, new CatalogProperties(1, Duration.ofHours(1), Duration.ofHours(1)), InstantSource.system());

        var page = catalog.newestOf(Set.of(creator), false, Catalog.Place.START, 2);
        var last = page.getLast();
        var rest = catalog.newestOf(Set.of(creator), false, new Catalog.Place(last.publishedAt(), last.id()), 2);

        assertThat(page).extracting(CatalogVideo::id).hasSize(2).startsWith(first);
        assertThat(rest).hasSize(1);
        assertThat(List.of(page.getLast().id(), rest.getFirst().id())).containsExactlyInAnyOrder(second, third);
        assertThat(catalog.newestOf(Set.of(), false, Catalog.Place.START, 2)).isEmpty();
        assertThat(catalog.newestWithout(Set.of(creator), false, Catalog.Place.START, 1000))
                .extracting(CatalogVideo::id)
                .doesNotContain(first, second, third);
    }

    @Test
    void knowsTheFamilyOfAVideoWhateverCameFirstUntilItIsDeleted() {
        var family = UUID.randomUUID();
        var early = UUID.randomUUID();
        var sample = SampleCatalog.published(early, creator, FOOD, "Bread");
        store.join(early, family);
        store.publish(new VideoPublished(
                early, sample.author(), sample.text(), sample.media(), sample.publishedAt(), "PUBLIC", 0));
        var late = published(Instant.parse("2019-03-01T00:00:00Z"));
        store.join(late, family);
        store.join(late, family);

        assertThat(families(early, late)).containsExactly(family, family);

        store.unpublish(new VideoUnpublished(early, "DELETED", 1));
        store.eraseSome(creator, 100);
        assertThat(families(early, late)).containsExactly(null, null);
    }

    private List<@Nullable UUID> families(UUID... ids) {
        var found = new HashMap<UUID, CatalogEntry>();
        store.entriesChangedSince(Instant.EPOCH).forEach(entry -> found.put(entry.id(), entry));
        return Stream.of(ids).map(id -> requireNonNull(found.get(id)).family()).toList();
    }

    private UUID published(Instant at) {
        var id = UUID.randomUUID();
        var sample = SampleCatalog.published(id, creator, FOOD, "Bread");
        store.publish(new VideoPublished(id, sample.author(), sample.text(), sample.media(), at, "PUBLIC", 1));
        return id;
    }
}
