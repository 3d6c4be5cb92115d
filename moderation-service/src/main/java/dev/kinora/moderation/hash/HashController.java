package dev.kinora.moderation.hash;

import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
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

    private final ListedHashes hashes;
    private final Ids ids;
    private final InstantSource clock;

    HashController(ListedHashes hashes, Ids ids, InstantSource clock) {
        this.hashes = hashes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A hash to be listed: lower-case hex. */
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
        int size = Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT);
        var rows = cursor == null
                ? hashes.findAllByOrderByIdDesc(Limit.of(size + 1))
                : hashes.findByIdLessThanOrderByIdDesc(Cursor.decode(cursor, 1).uuid(0), Limit.of(size + 1));
        return Page.of(rows, size, hash -> Cursor.encode(hash.id())).map(ListedHash::known);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KnownHash add(@Valid @RequestBody NewHash given, CurrentAccount account) {
        if (!given.algorithm().fits(given.hash())) {
            throw new ProblemException(
                    HashProblem.HASH_MALFORMED, "This is not a " + given.algorithm() + " hash in lower-case hex.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return hashes.saveAndFlush(new ListedHash(ids.next(), given, account.handle(), now))
                    .known();
        } catch (DataIntegrityViolationException e) {
            throw new ProblemException(HashProblem.HASH_LISTED, "This hash is on the list.", e);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        if (!hashes.existsById(id)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such hash on the list.");
        }
        hashes.deleteById(id);
    }
}
