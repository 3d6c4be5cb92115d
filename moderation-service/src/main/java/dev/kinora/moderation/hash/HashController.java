package dev.kinora.moderation.hash;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.hash.EntryViews.EntryDetail;
import dev.kinora.moderation.hash.EntryViews.EntrySummary;
import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hash list for moderators. */
@RestController
@RequestMapping("/api/v1/moderation/hashes")
class HashController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final HashList list;
    private final ListSearch search;
    private final CaseAccess access;

    HashController(HashList list, ListSearch search, CaseAccess access) {
        this.list = list;
        this.search = search;
        this.access = access;
    }

    /** A hash to be added, in lower-case hex: SHA-256 of a file, or PDQ of a picture. */
    @Schema(example = """
                {
                  "algorithm": "PDQ",
                  "hash": "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
                  "category": "SPAM",
                  "note": "An advertisement that returns."
                }""")
    record NewHash(
            @NotNull HashAlgorithm algorithm,
            @NotNull String hash,
            @NotNull HarmCategory category,
            @Size(max = 500) @Nullable String note) {}

    /** A screened video to be added: its file and its frames. */
    @Schema(example = """
                {
                  "videoId": "01990000-0000-7000-8000-000000000001",
                  "category": "VIOLENCE",
                  "note": "Goes around; rejected on another account."
                }""")
    record NewClip(
            @NotNull UUID videoId,
            @NotNull HarmCategory category,
            @Size(max = 500) @Nullable String note) {}

    /** Why an entry should go. */
    @Schema(example = """
                {
                  "reason": "It shows the title of a television program that many clips begin with."
                }""")
    record RemovalRequest(@NotBlank @Size(max = 400) String reason) {}

    /**
     * The entries that the caller may see: without the role for child safety none about harm to children, and nobody sees where a video
     * stands that somebody is asked about blind.
     */
    @GetMapping
    Page<EntrySummary> list(
            @RequestParam(required = false) @Nullable EntryState state,
            @RequestParam(required = false) @Nullable EntrySource source,
            @RequestParam(required = false) @Nullable HarmCategory category,
            @RequestParam(required = false) @Pattern(regexp = "[0-9a-fA-F]{4,64}") @Nullable String hash,
            @RequestParam(required = false) @Nullable UUID contentId,
            @RequestParam(required = false) @Nullable Boolean removalAsked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        var filter = new ListSearch.Filter(state, source, category, hash, contentId, removalAsked);
        return search.page(
                filter, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT), access.seesChildSafety(account));
    }

    @ProblemCodes("HASH_NOT_FOUND")
    @GetMapping("/{id}")
    EntryDetail read(@PathVariable UUID id, CurrentAccount account) {
        require(id, account);
        return present(id);
    }

    @ProblemCodes({"HASH_LISTED", "HASH_LIST_FULL", "HASH_MALFORMED"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EntryDetail add(@Valid @RequestBody NewHash given, CurrentAccount account) {
        return present(list.add(given.algorithm(), given.hash(), given.category(), given.note(), Actor.of(account)));
    }

    @ProblemCodes({"HASH_LISTED", "HASH_LIST_FULL", "NO_FINGERPRINTS"})
    @PostMapping("/clips")
    @ResponseStatus(HttpStatus.CREATED)
    EntryDetail addClip(@Valid @RequestBody NewClip given, CurrentAccount account) {
        return present(list.addVideo(given.videoId(), given.category(), given.note(), Actor.of(account)));
    }

    @ProblemCodes({"HASH_NOT_FOUND", "HASH_STATE", "REMOVAL_ASKED"})
    @PutMapping("/{id}/removal")
    EntryDetail askForRemoval(
            @PathVariable UUID id, @Valid @RequestBody RemovalRequest request, CurrentAccount account) {
        require(id, account);
        list.askForRemoval(id, request.reason(), Actor.of(account));
        return present(id);
    }

    @ProblemCodes({"HASH_NOT_FOUND", "HASH_STATE", "REMOVAL_NOT_ASKED"})
    @DeleteMapping("/{id}/removal")
    EntryDetail declineRemoval(@PathVariable UUID id, CurrentAccount account) {
        require(id, account);
        list.declineRemoval(id, Actor.of(account));
        return present(id);
    }

    @ProblemCodes({"HASH_NOT_FOUND", "HASH_STATE", "REMOVAL_NOT_ASKED", "SAME_PERSON"})
    @PostMapping("/{id}/removal/confirmation")
    EntryDetail confirmRemoval(@PathVariable UUID id, CurrentAccount account) {
        require(id, account);
        list.confirmRemoval(id, Actor.of(account));
        return present(id);
    }

    @ProblemCodes({"HASH_NOT_FOUND", "HASH_STATE"})
    @PostMapping("/{id}/release")
    EntryDetail release(@PathVariable UUID id, CurrentAccount account) {
        require(id, account);
        list.release(id, Actor.of(account));
        return present(id);
    }

    private void require(UUID id, CurrentAccount account) {
        if (!search.isShown(id, access.seesChildSafety(account))) {
            throw new ProblemException(HashProblem.HASH_NOT_FOUND, "There is no such entry on the hash list.");
        }
    }

    /** Entries are never deleted. */
    private EntryDetail present(UUID id) {
        return search.find(id).orElseThrow();
    }
}
