package dev.kinora.recommendation.verification;

import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes score, rank and propensity of the newest logged slots of For You again from evidence, model and catalog. It reads the
 * database only, and shares no code with what ranked them but the splitting of texts into words and the format of models.
 */
final class FeedVerification {

    private static final String SELECT = """
            select recommendation_id, position, video_id, arm, source, exploration_arm, score, propensity, explore_chance,
                model_id, slate_id
            from impression""";

    private static final UUID NONE = new UUID(0, 0);

    /** Slates that are asked for at once. */
    private static final int SLATES = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StoredModels models;
    private final StoredTexts texts;

    FeedVerification(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.models = new StoredModels(jdbc);
        this.texts = new StoredTexts(jdbc, json);
    }

    /** A row of the log. */
    private record Logged(
            UUID id,
            int position,
            @Nullable UUID slate,
            @Nullable UUID model,
            String arm,
            StoredSlate.Slot slot) {

        private static final int MISSING = -1;

        int place(StoredSlate of) {
            var place = position - of.firstPosition();
            return place >= 0 && place < of.slots().size() ? place : MISSING;
        }
    }

    /** Checks the newest slots, each together with the slots before it in its slate, on which it depends. */
    VerificationReport run(int most) {
        return run(jdbc.sql(SELECT + " where mode = 'FOR_YOU' order by served_at desc, recommendation_id limit :most")
                .param("most", most));
    }

    /** Checks the logged slots of one slate. */
    VerificationReport run(UUID slate) {
        return run(
                jdbc.sql(SELECT + " where slate_id = :slate order by position").param("slate", BinaryIds.bytes(slate)));
    }

    private VerificationReport run(JdbcClient.StatementSpec select) {
        var report = new VerificationReport.Builder();
        var bySlate = new LinkedHashMap<Optional<UUID>, List<Logged>>();
        select.query((row, number) -> logged(row))
                .list()
                .forEach(
                        slot -> bySlate.computeIfAbsent(Optional.ofNullable(slot.slate()), missing -> new ArrayList<>())
                                .add(slot));
        // One snapshot after the other, because each is large.
        var snapshots =
                snapshots(bySlate.keySet().stream().flatMap(Optional::stream).toList());
        bySlate.entrySet().stream()
                .sorted(Comparator.comparing(
                        slots -> snapshots.getOrDefault(slots.getKey().orElse(NONE), NONE)))
                .forEach(slots -> verify(slots.getKey().orElse(null), slots.getValue(), report));
        return report.build();
    }

    /** The snapshots of slates that have one. */
    private Map<UUID, UUID> snapshots(List<UUID> slates) {
        var snapshots = new HashMap<UUID, UUID>();
        for (var from = 0; from < slates.size(); from += SLATES) {
            jdbc.sql("""
                            select slate_id, online_snapshot from slate
                            where slate_id in (:slates) and online_snapshot is not null""")
                    .param(
                            "slates",
                            slates.subList(from, Math.min(slates.size(), from + SLATES)).stream()
                                    .map(BinaryIds::bytes)
                                    .toList())
                    .query(row -> {
                        snapshots.put(BinaryIds.read(row, "slate_id"), BinaryIds.read(row, "online_snapshot"));
                    });
        }
        return snapshots;
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                BinaryIds.read(row, "recommendation_id"),
                row.getInt("position"),
                BinaryIds.readOrNull(row, "slate_id"),
                BinaryIds.readOrNull(row, "model_id"),
                row.getString("arm"),
                new StoredSlate.Slot(
                        BinaryIds.read(row, "video_id"),
                        row.getDouble("score"),
                        row.getDouble("explore_chance"),
                        row.getDouble("propensity"),
                        row.getString("source"),
                        row.getString("exploration_arm")));
    }

    private void verify(@Nullable UUID id, List<Logged> slots, VerificationReport.Builder report) {
        try {
            var slate = find(id);
            var sources = new Features.Sources(
                    () -> models.find(slate.liveModel()), () -> models.findSnapshot(slate.snapshot()));
            var result = new SlateVerification(slate, texts.of(slate.evidence()), sources).run();
            for (var slot : slots) {
                verify(slot, slate, result, report);
            }
        } catch (MissingException e) {
            for (var slot : slots) {
                for (var check : Check.values()) {
                    report.add(check, slot.id().toString(), e.outcome());
                }
            }
        } catch (UncheckedIOException | JacksonException e) {
            var outcome = new Outcome.Disagrees(
                    "its slate cannot be read: " + e.getClass().getSimpleName());
            slots.forEach(slot -> report.add(Check.RECORD, slot.id().toString(), outcome));
        }
    }

    private static void verify(
            Logged slot, StoredSlate slate, SlateVerification.Result result, VerificationReport.Builder report) {
        var name = slot.id() + " of slate " + slate.id();
        var place = slot.place(slate);
        if (place == Logged.MISSING) {
            report.add(Check.RECORD, name, new Outcome.Disagrees("the slate has no position " + slot.position()));
            return;
        }
        var composed = slate.slots().get(place);
        report.add(Check.RECORD, name, record(slot, place, slate));
        for (var check : List.of(Check.SCORE, Check.RANK, Check.PROPENSITY)) {
            var computed = result.of(check, place);
            var logged = switch (check) {
                case SCORE -> Outcome.compare(slot.slot().score(), composed.score());
                case PROPENSITY -> Outcome.compare(slot.slot().propensity(), composed.propensity());
                case RANK, RECORD -> Outcome.AGREES;
            };
            if (logged instanceof Outcome.Disagrees(var what)) {
                report.add(check, name, new Outcome.Disagrees(check.word() + ": logged and " + what + " in the slate"));
            } else if (computed instanceof Outcome.Disagrees(var what)) {
                report.add(check, name, new Outcome.Disagrees(check.word() + ": " + what));
            } else if (computed != null) {
                report.add(check, name, computed);
            }
        }
    }

    private static Outcome record(Logged logged, int place, StoredSlate slate) {
        var slot = slate.slots().get(place);
        if (!logged.id().equals(recommendationId(slate.id(), place))) {
            return new Outcome.Disagrees("the id does not follow from slate and place");
        }
        if (!logged.slot().video().equals(slot.video())) {
            return Outcome.disagrees("video " + logged.slot().video(), "video " + slot.video());
        }
        var model = slate.rankedBy();
        if (!Objects.equals(logged.model(), model)) {
            return Outcome.disagrees("model " + logged.model(), "model " + model);
        }
        var used = slate.evidence();
        var set = slate.parameters();
        if (used != null && set != null && !used.parameters().follow(set)) {
            return new Outcome.Disagrees("the parameters are not those of the version");
        }
        var same = logged.arm().equals(slate.arm())
                && logged.slot().source().equals(slot.source())
                && Objects.equals(logged.slot().kind(), slot.kind())
                && Outcome.same(logged.slot().explore(), slot.explore());
        return same ? Outcome.AGREES : Outcome.disagrees(logged.arm() + " " + logged.slot(), slate.arm() + " " + slot);
    }

    private StoredSlate find(@Nullable UUID id) {
        if (id == null) {
            throw new MissingException("composed without a slate");
        }
        return jdbc.sql("""
                        select s.*, p.body as parameters from slate s
                        left join ranking_parameters_version p
                            on p.version = s.parameters_version and s.experiment_id is null
                        where s.slate_id = :slate""")
                .param("slate", BinaryIds.bytes(id))
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new MissingException("the slate is not kept any more"));
    }

    private StoredSlate read(ResultSet row) throws SQLException {
        if (row.getInt("layout") != 1) {
            throw new MissingException("a layout that is not known here");
        }
        try {
            var evidence = row.getBytes("evidence");
            var parameters = row.getString("parameters");
            return new StoredSlate(
                    BinaryIds.read(row, "slate_id"),
                    row.getInt("first_position"),
                    BinaryIds.readOrNull(row, "live_model"),
                    BinaryIds.readOrNull(row, "online_snapshot"),
                    row.getString("arm"),
                    StoredSlate.slots(row.getBytes("slots")),
                    parameters == null ? null : json.readValue(parameters, StoredEvidence.Parameters.class),
                    evidence == null ? null : StoredEvidence.read(evidence, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first 16 bytes of SHA-256 over the id of the slate and the place, as an id of version 8. */
    static UUID recommendationId(UUID slate, int place) {
        try {
            var seed = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                    .put(BinaryIds.bytes(slate))
                    .putInt(place)
                    .array();
            var hash = MessageDigest.getInstance("SHA-256").digest(seed);
            hash[6] = (byte) (hash[6] & 0x0f | 0x80);
            hash[8] = (byte) (hash[8] & 0x3f | 0x80);
            var id = ByteBuffer.wrap(hash);
            return new UUID(id.getLong(), id.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
