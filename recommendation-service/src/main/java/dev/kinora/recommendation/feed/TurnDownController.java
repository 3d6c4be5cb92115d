package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.TurnDown;
import dev.kinora.recommendation.engagement.TurnDowns;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets viewers ask for less of what a recommendation names as its reason, and take that back. */
@RestController
class TurnDownController {

    private final TurnDowns turnDowns;
    private final ImpressionLog log;
    private final Catalog catalog;

    TurnDownController(TurnDowns turnDowns, ImpressionLog log, Catalog catalog) {
        this.turnDowns = turnDowns;
        this.log = log;
        this.catalog = catalog;
    }

    /**
     * Something that the viewer asked for less of.
     *
     * @param target id of the video or creator, word, or name of the category; empty for the other kinds
     * @param name title of the video, handle of the creator, word or category; null for what is not shown any more
     */
    record TurnDownView(
            UUID id,
            Matter.Kind kind,
            String target,
            @Nullable String name,
            Instant since) {}

    /** All that a viewer asked for less of, the newest first; at most 200. */
    record TurnDownList(List<TurnDownView> items) {}

    /** Of a reason of the recommendation, or of the creator of its video. Applies from the next page on. */
    @ProblemCodes({"ACCOUNT_ERASED", "NOT_FOUND", "REASON_UNKNOWN"})
    @PostMapping("/api/v1/recommendations/{id}/turn-downs")
    @ResponseStatus(HttpStatus.CREATED)
    TurnDownView turnDown(CurrentAccount viewer, @PathVariable UUID id, @RequestBody @Valid Matter matter) {
        var slot = log.find(id)
                .filter(found -> viewer.id().equals(found.userId()))
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such recommendation for you."));
        if (!canBeTurnedDown(slot, matter)) {
            throw new ProblemException(TurnDownProblem.REASON_UNKNOWN, "This is no reason of this recommendation.");
        }
        return views(viewer.id(), List.of(turnDowns.give(viewer.id(), matter))).getFirst();
    }

    @GetMapping("/api/v1/feed/turn-downs")
    TurnDownList turnedDown(CurrentAccount viewer) {
        return new TurnDownList(views(viewer.id(), turnDowns.of(viewer.id())));
    }

    @ProblemCodes("NOT_FOUND")
    @DeleteMapping("/api/v1/feed/turn-downs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(CurrentAccount viewer, @PathVariable UUID id) {
        if (!turnDowns.takeBack(viewer.id(), id)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "You have not turned down anything of this id.");
        }
    }

    private boolean canBeTurnedDown(Impression slot, Matter matter) {
        if (slot.choice().arm().equals(ForYouFeed.NO_ARM)) {
            return false;
        }
        return matter.kind() == Matter.Kind.CREATOR
                ? catalog.find(slot.videoId())
                        .map(video -> video.author().accountId().toString())
                        .filter(matter.target()::equals)
                        .isPresent()
                : slot.detail().reasons().stream().anyMatch(reason -> matter.equals(reason.matter()));
    }

    private List<TurnDownView> views(UUID viewer, List<TurnDown> given) {
        var videos = catalog.confirmFor(viewer, targets(given, Matter.Kind.VIDEO));
        var handles = catalog.handles(targets(given, Matter.Kind.CREATOR));
        return given.stream()
                .map(one -> new TurnDownView(
                        one.id(),
                        one.matter().kind(),
                        one.matter().target(),
                        name(one.matter(), videos, handles),
                        one.since()))
                .toList();
    }

    private static @Nullable String name(Matter matter, Map<UUID, CatalogVideo> videos, Map<UUID, String> handles) {
        return switch (matter.kind()) {
            case VIDEO -> {
                var video = videos.get(UUID.fromString(matter.target()));
                yield video == null ? null : video.text().title();
            }
            case CREATOR -> handles.get(UUID.fromString(matter.target()));
            case WORD, CATEGORY -> matter.target();
            case POPULARITY, FRESHNESS -> null;
        };
    }

    private static Set<UUID> targets(List<TurnDown> given, Matter.Kind kind) {
        return given.stream()
                .map(TurnDown::matter)
                .filter(matter -> matter.kind() == kind)
                .map(matter -> UUID.fromString(matter.target()))
                .collect(Collectors.toSet());
    }
}
