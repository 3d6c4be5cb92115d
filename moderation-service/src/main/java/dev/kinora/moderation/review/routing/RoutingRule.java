package dev.kinora.moderation.review.routing;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.review.question.CasePurpose;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends cases to a queue. It matches what meets all of its conditions; an empty one is met by everything.
 *
 * @param name stored with each case that it sends, so that people see why a case is where it is
 * @param concerns codes of reasons of which the case has at least one, such as SCORE_HATE or REPORTED_SPAM
 * @param leastSeverity lowest grade of severity, 0 to 3
 */
public record RoutingRule(
        @NotBlank @Size(max = 60) String name,

        @Schema(example = "REPORTS") @NotNull @Pattern(regexp = Queues.CODE) String queue,

        @NotNull Set<CasePurpose> purposes,
        @NotNull Set<ContentKind> kinds,

        @ArraySchema(schema = @Schema(pattern = Signal.CODE, example = "SCORE_HATE")) @NotNull @Size(max = 50) List<@Pattern(regexp = Signal.CODE) @Size(max = 100) String> concerns,

        @Min(0) @Max(3) int leastSeverity) {

    private static final int GRAVEST = 3;

    /** What chance asks about goes to a queue only by rules that name it. */
    private static final Set<CasePurpose> ASKED = Arrays.stream(CasePurpose.values())
            .filter(purpose -> !purpose.isByChance())
            .collect(Collectors.toUnmodifiableSet());

    public RoutingRule {
        purposes = ordered(purposes, CasePurpose.class);
        kinds = ordered(kinds, ContentKind.class);
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
    }

    private static <E extends Enum<E>> Set<E> ordered(@Nullable Set<E> set, Class<E> type) {
        Set<E> copy = EnumSet.noneOf(type);
        if (set != null) {
            copy.addAll(set);
        }
        return Collections.unmodifiableSet(copy);
    }

    /** What is known about a case when it is routed. */
    record Facts(CasePurpose purpose, ContentKind kind, Collection<String> concerns, int severity) {}

    /** The least facts that it matches, of each kind of case. */
    Stream<Facts> examples() {
        List<List<String>> reasons = concerns.isEmpty()
                ? List.of(List.of())
                : concerns.stream().map(List::of).toList();
        return (purposes.isEmpty() ? ASKED : purposes)
                .stream()
                        .flatMap(purpose -> (kinds.isEmpty() ? EnumSet.allOf(ContentKind.class) : kinds)
                                .stream()
                                        .flatMap(kind -> reasons.stream()
                                                .flatMap(reason -> IntStream.rangeClosed(leastSeverity, GRAVEST)
                                                        .mapToObj(severity ->
                                                                new Facts(purpose, kind, reason, severity)))));
    }

    boolean matches(Facts facts) {
        return (purposes.isEmpty() || purposes.contains(facts.purpose()))
                && (kinds.isEmpty() || kinds.contains(facts.kind()))
                && (concerns.isEmpty() || facts.concerns().stream().anyMatch(concerns::contains))
                && facts.severity() >= leastSeverity;
    }
}
