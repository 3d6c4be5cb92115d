package dev.kinora.moderation.sampling.estimate;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.sampling.estimate.SampleRow.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far people agree who decided about the same content without knowing of each other. What somebody says is the reason that they
 * give, NO_VIOLATION for an approval.
 *
 * @param answered second reviews that were answered
 * @param waiting second reviews that wait
 * @param leads how many of those answered contradicted the first decision, so that somebody who leads decides
 * @param overall all reasons; null without a second review
 * @param categories each reason against all others, of those that were given
 * @param pairs each two people; empty for those who do not lead
 */
record Agreement(
        int answered,
        int waiting,
        int leads,
        @Nullable Kappa overall,
        List<CategoryAgreement> categories,
        List<PairAgreement> pairs) {

    /** How far people agree that this is the reason. */
    record CategoryAgreement(ReasonCode reasonCode, Kappa kappa) {}

    /** How far two people agree. */
    record PairAgreement(Actor one, Actor other, Kappa kappa) {}

    private record Two(UUID one, UUID other) {

        static Two of(UUID first, UUID second) {
            return first.compareTo(second) <= 0 ? new Two(first, second) : new Two(second, first);
        }
    }

    /**
     * Computes it.
     *
     * @param rows second reviews
     * @param withPairs whether people are compared
     */
    static Agreement of(Collection<SampleRow> rows, boolean withPairs) {
        List<Kappa.Pair> said = new ArrayList<>();
        Map<UUID, Actor> people = new HashMap<>();
        Map<Two, List<Kappa.Pair>> ofTwo = new LinkedHashMap<>();
        int leads = 0;
        int waiting = 0;
        for (var row : rows) {
            waiting += row.state() == State.WAITING ? 1 : 0;
            var answer = row.state() == State.ANSWERED ? row.answer() : null;
            if (answer == null) {
                continue;
            }
            var pair = new Kappa.Pair(row.reason().name(), answer.reason().name());
            said.add(pair);
            leads += answer.outcome() == row.outcome() ? 0 : 1;
            if (row.by() != null && answer.by() != null) {
                people.put(row.by().id(), row.by());
                people.put(answer.by().id(), answer.by());
                ofTwo.computeIfAbsent(Two.of(row.by().id(), answer.by().id()), _ -> new ArrayList<>())
                        .add(pair);
            }
        }
        return new Agreement(
                said.size(),
                waiting,
                leads,
                said.isEmpty() ? null : Kappa.of(said),
                categories(said),
                withPairs ? pairs(ofTwo, people) : List.of());
    }

    private static List<CategoryAgreement> categories(List<Kappa.Pair> said) {
        List<CategoryAgreement> categories = new ArrayList<>();
        for (var reason : ReasonCode.values()) {
            var name = reason.name();
            if (said.stream()
                    .anyMatch(pair -> pair.first().equals(name) || pair.second().equals(name))) {
                categories.add(new CategoryAgreement(
                        reason,
                        Kappa.of(said.stream().map(pair -> pair.about(name)).toList())));
            }
        }
        return categories;
    }

    private static List<PairAgreement> pairs(Map<Two, List<Kappa.Pair>> ofTwo, Map<UUID, Actor> people) {
        return ofTwo.entrySet().stream()
                .map(entry -> new PairAgreement(
                        person(people, entry.getKey().one()),
                        person(people, entry.getKey().other()),
                        Kappa.of(entry.getValue())))
                .sorted(Comparator.comparingLong(
                                (PairAgreement pair) -> pair.kappa().cases())
                        .reversed()
                        .thenComparing(pair -> pair.one().handle())
                        .thenComparing(pair -> pair.other().handle()))
                .toList();
    }

    private static Actor person(Map<UUID, Actor> people, UUID id) {
        return people.getOrDefault(id, new Actor(id, ""));
    }
}
