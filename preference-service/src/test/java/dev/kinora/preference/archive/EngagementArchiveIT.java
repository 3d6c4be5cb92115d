package dev.kinora.preference.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.preference.Api;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.system.ApplicationTemp;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@KinoraIT
@Import(Api.class)
class EngagementArchiveIT {

    private static final Path FOLDER = Path.of("target/archive/engagements");

    /** More than are read at once. */
    private static final int MANY = 12_000;

    /** MariaDB counts no further. */
    private static final int BATCH = 600;

    @Autowired
    private Api api;

    @Autowired
    private TestTopics topics;

    @Autowired
    private EngagementArchive archive;

    @Autowired
    private ArchivedViewers viewers;

    @Autowired
    private ArchivedRows rows;

    @Autowired
    private ArchiveRuns runs;

    @Autowired
    private ArchiveProperties properties;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    private final UUID viewer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    /** A finished day that no other test uses. */
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(20);

    @AfterEach
    void clear() {
        jdbc.sql("delete from engagement where occurred_at < :limit")
                .param("limit", day.plusDays(1).atStartOfDay())
                .update();
    }

    @Test
    void archivesFinishedDaysWithoutIdsOfAccounts() throws IOException {
        engage(viewer, "LIKE", day.atTime(12, 0));
        engage(viewer, "COMPLETE", day.atTime(23, 59, 59, 999_000_000));
        engage(other, "LIKE", day.atStartOfDay());
        engage(viewer, "LIKE", LocalDate.now(ZoneOffset.UTC).atStartOfDay());

        archive.write();

        var rows = rows();
        assertThat(rows)
                .hasSize(3)
                .extracting(ArchivedEngagement::kind)
                .containsExactly(EngagementKind.LIKE, EngagementKind.LIKE, EngagementKind.COMPLETE);
        assertThat(rows.get(1).viewer())
                .isEqualTo(rows.get(2).viewer())
                .isNotEqualTo(rows.get(0).viewer())
                .isNotEqualTo(viewer);
        assertThat(rows.get(1))
                .isEqualTo(new ArchivedEngagement(
                        rows.get(2).viewer(),
                        video,
                        EngagementKind.LIKE,
                        1_500,
                        3_000,
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
        assertThat(Files.readString(file(day), StandardCharsets.ISO_8859_1)).doesNotContain(viewer.toString());
        assertThat(file(LocalDate.now(ZoneOffset.UTC))).doesNotExist();
    }

    @Test
    void writesTheSameFileAgain() throws IOException {
        engage(viewer, "LIKE", day.atTime(12, 0));
        archive.write();
        var first = Files.readAllBytes(file(day));

        archive.write();

        assertThat(file(day)).hasBinaryContent(first);
    }

    @Test
    void archivesEachOfManyRowsOfOneInstantOnce() throws IOException {
        for (var rows = 0; rows < MANY; rows += BATCH) {
            insertMany(BATCH, day.atTime(12, 0));
        }

        archive.write();

        var videos = new HashSet<UUID>();
        rows().forEach(row -> videos.add(row.videoId()));
        assertThat(rows()).hasSize(MANY);
        assertThat(videos).hasSize(MANY);
    }

    /** Parts of 256 KB, so that no day needs room for all of its rows on the local disk. */
    @Test
    void writesManyRowsInPartsAndRemovesThoseThatAreNotNeededAnyMore() throws IOException {
        for (var rows = 0; rows < MANY; rows += BATCH) {
            insertMany(BATCH, day.atTime(12, 0).plusSeconds(rows));
        }
        archive.write();
        assertThat(parts()).hasSizeGreaterThan(2).allMatch(part -> part.toFile().length() < 300_000);
        assertThat(rows())
                .hasSize(MANY)
                .isSortedAccordingTo(Comparator.comparing(ArchivedEngagement::at))
                .doesNotHaveDuplicates();
        var first = Files.readAllBytes(file(day));

        archive.write();
        assertThat(file(day)).hasBinaryContent(first);

        jdbc.sql("delete from engagement where occurred_at > :limit")
                .param("limit", day.atTime(12, 0))
                .update();
        archive.write();
        assertThat(parts()).containsExactly(file(day));
        assertThat(rows()).hasSize(BATCH);
    }

    @Test
    void leavesNothingOnTheLocalDiskAlsoOfAKilledRun() throws IOException {
        var local = new ApplicationTemp(EngagementArchive.class)
                .getDir("engagements")
                .toPath();
        Files.writeString(local.resolve("part-1.parquet"), "rows");
        engage(viewer, "LIKE", day.atTime(12, 0));

        archive.write();

        assertThat(rows()).hasSize(1);
        assertThat(local).isEmptyDirectory();
    }

    @Test
    void leavesOutWhoOptedOutOrResetSince() throws IOException {
        engage(viewer, "LIKE", day.atTime(12, 0));
        engage(other, "LIKE", day.atTime(13, 0));
        archive.write();
        assertThat(rows()).hasSize(2);

        api.put(viewer, "/api/v1/preferences/me/personalization", Map.of("enabled", false))
                .expectStatus()
                .isOk();
        archive.write();
        assertThat(rows()).hasSize(1);

        api.delete(other, "/api/v1/preferences/me").expectStatus().isNoContent();
        archive.write();
        assertThat(file(day)).doesNotExist();
    }

    @Test
    void leavesOutWhatConsentDidNotCover() {
        engage(viewer, "LIKE", day.atTime(12, 0));
        jdbc.sql("update engagement set profiled = false where user_id = :user")
                .param("user", BinaryIds.bytes(viewer))
                .update();

        archive.write();

        assertThat(file(day)).doesNotExist();
    }

    @Test
    void canNotBeTracedToAnErasedAccount() throws IOException {
        engage(viewer, "LIKE", day.atTime(12, 0));
        archive.write();
        assertThat(named(viewer)).isEqualTo(1);

        topics.publish(UUID.randomUUID(), new AccountErasureRequested(viewer, 2));
        topics.await(
                AccountErasureCompleted.class,
                event -> event.accountId().equals(viewer) && event.service().equals("preference-service"));

        assertThat(named(viewer)).isZero();
        engage(viewer, "LIKE", day.atTime(12, 0));
        archive.write();
        assertThat(named(viewer)).isZero();
        assertThat(file(day)).doesNotExist();
    }

    @Test
    void removesDaysThatTheHistoryHasNoMore() throws IOException {
        var forgotten = file(day.minusDays(100));
        Files.createDirectories(forgotten.getParent());
        Files.writeString(forgotten, "rows");

        archive.write();

        assertThat(forgotten).doesNotExist();
    }

    /** A kind that this version does not know, for example while a newer one is rolled out. */
    @Test
    void removesADayThatItCanNotWriteAndWritesTheOthers() throws IOException {
        var earlier = day.minusDays(1);
        engage(viewer, "LIKE", earlier.atTime(12, 0));
        engage(viewer, "LIKE", day.atTime(12, 0));
        archive.write();
        jdbc.sql("update archive_run set completed_at = '2020-01-01'").update();
        engage(viewer, "UNHEARD_OF", earlier.atTime(13, 0));
        engage(other, "LIKE", day.atTime(13, 0));
        var forgotten = file(day.minusDays(100));
        Files.createDirectories(forgotten.getParent());
        Files.writeString(forgotten, "rows");

        assertThatIllegalStateException()
                .isThrownBy(archive::write)
                .satisfies(incomplete -> assertThat(incomplete.getSuppressed()).hasSize(1));

        assertThat(file(earlier)).doesNotExist();
        assertThat(rows()).hasSize(2);
        assertThat(forgotten).doesNotExist();
        assertThat(completedAge()).isGreaterThan(Duration.ofDays(365));

        jdbc.sql("delete from engagement where kind = 'UNHEARD_OF'").update();
        archive.write();
        assertThat(file(earlier)).exists();
        assertThat(completedAge()).isLessThan(Duration.ofDays(1));
    }

    @Test
    void forgetsWhomItNamesWhenThereIsNoStoreAnyMore() {
        engage(viewer, "LIKE", day.atTime(12, 0));
        archive.write();
        assertThat(named(viewer)).isEqualTo(1);

        var without = new StaticListableBeanFactory().getBeanProvider(MediaStore.class);
        new EngagementArchive(without, viewers, rows, runs, properties, InstantSource.system()).write();

        assertThat(named(viewer)).isZero();
    }

    @Test
    void isWrittenByAJob() {
        engage(viewer, "LIKE", day.atTime(12, 0));

        api.run("engagement-archive");

        Awaitility.await().until(() -> Files.exists(file(day)));
    }

    private List<ArchivedEngagement> rows() throws IOException {
        var rows = new ArrayList<ArchivedEngagement>();
        for (var part : parts()) {
            rows.addAll(ArchiveFiles.read(part));
        }
        return rows;
    }

    /** The files of the day in order of their numbers. */
    private List<Path> parts() throws IOException {
        try (var files = Files.list(file(day).getParent())) {
            return files.sorted(Comparator.comparingInt(EngagementArchiveIT::number))
                    .toList();
        }
    }

    private static int number(Path part) {
        return Integer.parseInt(part.getFileName().toString().replaceAll("\\D", ""));
    }

    private static Path file(LocalDate day) {
        return FOLDER.resolve("day=" + day).resolve("part-0.parquet");
    }

    private Duration completedAge() {
        return Duration.ofSeconds(
                (long) meters.get("kinora.archive.completed.age").gauge().value());
    }

    private int named(UUID account) {
        return jdbc.sql("select count(*) from archived_viewer where user_id = :user")
                .param("user", BinaryIds.bytes(account))
                .query(Integer.class)
                .single();
    }

    private void engage(UUID account, String kind, LocalDateTime at) {
        insert(account, kind, video, at);
    }

    /** Rows of one statement, so that their number costs little. */
    private void insertMany(int rows, LocalDateTime at) {
        jdbc.sql("""
                        insert into engagement (id, user_id, kind, video_id, watched_ms, duration_ms, profiled, occurred_at)
                        with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < :rows)
                        select random_bytes(16), :user, 'PLAY', random_bytes(16), 1500, 0, true, :at from numbers""")
                .param("rows", rows)
                .param("user", BinaryIds.bytes(viewer))
                .param("at", at)
                .update();
    }

    private void insert(UUID account, String kind, UUID target, LocalDateTime at) {
        jdbc.sql("""
                        insert into engagement (id, user_id, kind, video_id, watched_ms, duration_ms, profiled, occurred_at)
                        values (:id, :user, :kind, :video, 1500, 0, true, :at)""")
                .param("id", BinaryIds.bytes(UUID.randomUUID()))
                .param("user", BinaryIds.bytes(account))
                .param("kind", kind)
                .param("video", BinaryIds.bytes(target))
                .param("at", at)
                .update();
    }
}
