package dev.kinora.moderation.insight;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.insight.Insights.MachineAccuracy;
import dev.kinora.moderation.insight.Insights.ModelCount;
import dev.kinora.moderation.insight.KeptDays.Figure;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Compares the verdicts of machines with what people decided about the same content, and says what the machines were. */
@Component
class AccuracyFigures {

    private static final int MOST_LABELS = 10_000;
    private static final int MOST_ASSESSMENTS = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KeptDays days;

    AccuracyFigures(JdbcClient jdbc, JsonMapper json, KeptDays days) {
        this.jdbc = jdbc;
        this.json = json;
        this.days = days;
    }

    /** Contents that are alike in what machines and people said about them. */
    record Alike(ContentKind kind, boolean flagged, boolean harmful, double weight, long contents) {}

    /** Counts the whole days of a period that are not kept yet. */
    void keep(Period period) {
        days.of(period, Figure.LABELS, Alike.class, this::countAlike);
    }

    /** A person's last decision about what a machine assessed. */
    private record Label(UUID assessment, ContentKind kind, boolean flagged, boolean harmful, double weight) {}

    List<MachineAccuracy> accuracy(Period period) {
        var labels = days.of(period, Figure.LABELS, Alike.class, this::countAlike);
        return Arrays.stream(ContentKind.values())
                .map(kind -> accuracy(
                        kind, labels.stream().filter(one -> one.kind() == kind).toList()))
                .toList();
    }

    private static MachineAccuracy accuracy(ContentKind kind, List<Alike> labels) {
        var precision = new Rate.Count();
        var recall = new Rate.Count();
        for (var label : labels) {
            for (long content = 0; content < label.contents(); content++) {
                if (label.flagged()) {
                    precision.add(label.harmful(), label.weight());
                }
                if (label.harmful()) {
                    recall.add(label.flagged(), label.weight());
                }
            }
        }
        return new MachineAccuracy(
                kind,
                precision.rate().orElse(null),
                recall.rate().orElse(null),
                labels.stream().mapToLong(Alike::contents).sum(),
                labels.stream()
                        .filter(label -> label.weight() > 1)
                        .mapToLong(Alike::contents)
                        .sum());
    }

    private List<Alike> countAlike(Period period) {
        return labels(period).stream()
                .collect(groupingBy(
                        label -> new Alike(label.kind(), label.flagged(), label.harmful(), label.weight(), 1),
                        counting()))
                .entrySet()
                .stream()
                .map(sum -> new Alike(
                        sum.getKey().kind(),
                        sum.getKey().flagged(),
                        sum.getKey().harmful(),
                        sum.getKey().weight(),
                        sum.getValue()))
                .toList();
    }

    private List<Label> labels(Period period) {
        Set<UUID> seen = new HashSet<>();
        return in(period, """
                        select a.id, a.kind, a.verdict, d.outcome, a.propensity,
                            json_length(a.concerns) = 1 and json_contains(a.concerns, '"SAMPLED"') as sampled
                        from decision d join assessment a on a.id = d.assessment_id
                        where d.decided_at >= :begin and d.decided_at < :end and d.actor_id is not null
                            and d.outcome is not null
                        order by d.decided_at desc, d.id desc limit :most""").param("most", MOST_LABELS).query((row, number) -> label(row)).list().stream()
                .filter(label -> seen.add(label.assessment()))
                .toList();
    }

    private static Label label(ResultSet row) throws SQLException {
        double propensity = row.getDouble("propensity");
        boolean sampled = row.getBoolean("sampled");
        return new Label(
                BinaryIds.read(row, "id"),
                ContentKind.valueOf(row.getString("kind")),
                !sampled && !row.getString("verdict").equals("APPROVE"),
                !row.getString("outcome").equals("APPROVED"),
                sampled && propensity > 0 ? 1 / propensity : 1);
    }

    private record Tool(
            ContentKind kind,
            String stage,
            String model,
            @Nullable String prompt) {}

    List<ModelCount> models(Period period) {
        Map<Tool, Long> used = new LinkedHashMap<>();
        for (var kind : ContentKind.values()) {
            for (var stages : stages(period, kind)) {
                for (var report : stages) {
                    var effort = report.effort();
                    if (report.state() == StageReport.State.RAN && effort.model() != null) {
                        used.merge(
                                new Tool(kind, report.stage().name(), effort.model(), effort.prompt()), 1L, Long::sum);
                    }
                }
            }
        }
        List<ModelCount> models = new ArrayList<>();
        used.forEach((tool, count) ->
                models.add(new ModelCount(tool.kind(), tool.stage(), tool.model(), tool.prompt(), count)));
        models.sort(Comparator.comparing(ModelCount::kind)
                .thenComparing(ModelCount::stage)
                .thenComparing(Comparator.comparingLong(ModelCount::assessments).reversed()));
        return models;
    }

    private List<List<StageReport>> stages(Period period, ContentKind kind) {
        return in(period, """
                        select stages from assessment
                        where kind = :kind and assessed_at >= :begin and assessed_at < :end
                        order by assessed_at desc limit :most""")
                .param("kind", kind.name())
                .param("most", MOST_ASSESSMENTS)
                .query((row, number) ->
                        json.readValue(row.getString("stages"), new TypeReference<List<StageReport>>() {}))
                .list();
    }

    private JdbcClient.StatementSpec in(Period period, String sql) {
        return jdbc.sql(sql).param("begin", period.begin()).param("end", period.end());
    }
}
