package dev.kinora.moderation.hash;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moderation/hashes")
class HashController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final HashList list;

    HashController(HashList list) {
        this.list = list;
    }

    /** A hash to be added, in lower-case hex. */
    @Schema(example = """
                {
                  "algorithm": "PHASH",
                  "hash": "9f3c66d1a07be542",
                  "category": "SPAM",
                  "note": "An advertisement that returns."
                }""")
    record NewHash(
            @NotNull HashAlgorithm algorithm,
            @NotNull String hash,
            @NotNull HarmCategory category,
            @Size(max = 500) @Nullable String note) {}

    record KnownHash(
            UUID id,
            HashAlgorithm algorithm,
            String hash,
            HarmCategory category,
            @Nullable String note,
            String createdBy,
            Instant createdAt) {}

    @GetMapping
    Page<KnownHash> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return list.newest(cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    @ProblemCodes({"HASH_LISTED", "HASH_MALFORMED"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KnownHash add(@Valid @RequestBody NewHash given, CurrentAccount account) {
        return list.add(given, Actor.of(account));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, CurrentAccount account) {
        list.remove(id, Actor.of(account));
    }
}
