package dev.kinora.moderation.precedent;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.precedent.Neighborhood.Neighbor;
import dev.kinora.moderation.precedent.Neighborhood.PrecedentStand;
import dev.kinora.moderation.precedent.PrecedentChecks.CheckedNeighbor;
import dev.kinora.moderation.precedent.PrecedentChecks.PrecedentCheck;
import dev.kinora.moderation.review.BlindVeil;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrecedentController {

    private final CaseTexts cases;
    private final CaseAccess access;
    private final BlindVeil veil;
    private final Precedents precedents;
    private final PrecedentChecks checks;
    private final InstantSource clock;

    PrecedentController(
            CaseTexts cases,
            CaseAccess access,
            BlindVeil veil,
            Precedents precedents,
            PrecedentChecks checks,
            InstantSource clock) {
        this.cases = cases;
        this.access = access;
        this.veil = veil;
        this.precedents = precedents;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * The decided neighbors of a case.
     *
     * @param wordsCompared false while the text model cannot be called: there may be more neighbors
     * @param stands how each outcome stands to the neighbors
     * @param checks what stood when people decided on this case, the oldest first
     */
    record CasePrecedents(
            String method,
            boolean wordsCompared,
            List<DecidedNeighbor> neighbors,
            List<PrecedentStand> stands,
            List<PrecedentCheck> checks) {}

    /**
     * A case that a person has decided.
     *
     * @param childSafety whether it may be about harm to children: its words stay covered until the case is opened
     * @param words title of the video, or beginning of the comment; null if they are erased
     * @param likenesses in what it is like the case, the strongest kind first
     */
    record DecidedNeighbor(
            UUID caseId,
            UUID decisionId,
            Outcome outcome,
            ReasonCode reasonCode,
            String policyVersion,
            Instant decidedAt,
            boolean childSafety,
            @Nullable String words,
            List<Likeness> likenesses) {}

    /** Those of the nearest decided neighbors of a case that the caller may see, by frames, words and creator, with what was decided about them. */
    @ProblemCodes({"CASE_BLIND", "CASE_NOT_FOUND"})
    @GetMapping("/api/v1/moderation/cases/{id}/precedents")
    CasePrecedents readPrecedents(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        veil.require(id, account);
        var found = precedents.around(cases.told(id), clock.instant());
        var ids =
                found.neighbors().stream().map(one -> one.precedent().caseId()).toList();
        var listed = cases.listed(ids);
        var hidden = hidden(ids, account);
        var visible = new Precedents.Found(
                found.neighbors().stream()
                        .filter(one -> !hidden.contains(one.precedent().caseId()))
                        .toList(),
                found.wordsCompared());
        return new CasePrecedents(
                Neighborhood.METHOD,
                visible.wordsCompared(),
                visible.neighbors().stream()
                        .map(one -> shown(one, listed.get(one.precedent().caseId())))
                        .toList(),
                Arrays.stream(Outcome.values())
                        .map(outcome -> precedents.stand(outcome, visible))
                        .toList(),
                checks(id, account));
    }

    /** Cases that the caller does not see, and those about content that somebody is asked about blind. */
    private Set<UUID> hidden(List<UUID> caseIds, CurrentAccount account) {
        var hidden = new HashSet<>(access.hidden(caseIds, account));
        hidden.addAll(veil.askedAbout(caseIds));
        return hidden;
    }

    private List<PrecedentCheck> checks(UUID id, CurrentAccount account) {
        var kept = checks.of(id);
        var hidden = hidden(
                kept.stream()
                        .flatMap(check -> check.basis().neighbors().stream())
                        .map(CheckedNeighbor::caseId)
                        .distinct()
                        .toList(),
                account);
        return kept.stream().map(check -> check.without(hidden)).toList();
    }

    private static DecidedNeighbor shown(Neighbor neighbor, CaseTexts.@Nullable Listed listed) {
        var decided = neighbor.precedent();
        return new DecidedNeighbor(
                decided.caseId(),
                decided.decisionId(),
                decided.outcome(),
                decided.reasonCode(),
                decided.policyVersion(),
                decided.decidedAt(),
                listed != null && listed.childSafety(),
                listed == null ? null : listed.words(),
                neighbor.likenesses());
    }
}
