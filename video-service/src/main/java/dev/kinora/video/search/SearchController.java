package dev.kinora.video.search;

import dev.kinora.events.Categories;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoView;
import dev.kinora.video.search.SearchIndex.Hit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches public videos, newest first. */
@Tag(name = "search")
@RestController
class SearchController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 50;
    private static final Hit FIRST = new Hit(new UUID(-1, -1), Instant.parse("9000-01-01T00:00:00Z"));

    private final SearchIndex index;
    private final VideoCatalog catalog;

    SearchController(SearchIndex index, VideoCatalog catalog) {
        this.index = index;
        this.catalog = catalog;
    }

    @Operation(
            summary = "Find listed videos by words and hashtags, by category, or by both",
            description = "One of the two must be given. The newest are first.")
    @ProblemCodes("UNKNOWN_CATEGORY")
    @GetMapping("/api/v1/search")
    Page<VideoView> search(
            @RequestParam(required = false) @Nullable @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Nullable CurrentAccount viewer) {
        VideoCatalog.requireCategory(category);
        if (q == null && category == null) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Give words, a category, or both.");
        }
        SearchTerms terms = SearchTerms.of(q == null ? "" : q);
        if (terms.isEmpty() && q != null) {
            return new Page<>(List.of(), null);
        }
        int size = Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT);
        Page<Hit> hits = Page.of(
                index.find(terms, category, position(cursor), size + 1),
                size,
                hit -> Cursor.encode(hit.publishedAt(), hit.videoId()));
        return new Page<>(catalog.listed(hits.items().stream().map(Hit::videoId).toList(), viewer), hits.nextCursor());
    }

    @Operation(summary = "List the categories that have listed videos")
    @GetMapping("/api/v1/search/categories")
    Page<String> categories() {
        Set<String> used = index.categories();
        return new Page<>(Categories.ALL.stream().filter(used::contains).toList(), null);
    }

    private static Hit position(@Nullable String cursor) {
        if (cursor == null) {
            return FIRST;
        }
        Cursor decoded = Cursor.decode(cursor, 2);
        return new Hit(decoded.uuid(1), decoded.instant(0));
    }
}
