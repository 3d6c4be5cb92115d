package dev.kinora.moderation.hash;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.hash.HashController.KnownHash;
import dev.kinora.moderation.hash.HashController.NewHash;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of hashes of known harmful files and pictures. */
@Component
public class HashList {

    /** Pictures whose hashes differ in more bits are different pictures. */
    private static final int MAX_DISTANCE = 6;

    private static final int BITS = 64;

    /**
     * A listed file or picture that matches.
     *
     * @param id of the entry
     * @param score 1 for an identical file or hash; decreases with the number of bits that differ
     */
    public record Match(UUID id, HarmCategory category, double score, String evidence) {}

    private final ListedHashes hashes;
    private final AuditLog audit;
    private final Ids ids;
    private final InstantSource clock;

    HashList(ListedHashes hashes, AuditLog audit, Ids ids, InstantSource clock) {
        this.hashes = hashes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of the list, newest first. */
    @Transactional(readOnly = true)
    Page<KnownHash> newest(@Nullable String cursor, int limit) {
        var rows = cursor == null
                ? hashes.findAllByOrderByIdDesc(Limit.of(limit + 1))
                : hashes.findByIdLessThanOrderByIdDesc(Cursor.decode(cursor, 1).uuid(0), Limit.of(limit + 1));
        return Page.of(rows, limit, hash -> Cursor.encode(hash.id())).map(ListedHash::known);
    }

    /**
     * Adds a hash and records it in the audit log.
     *
     * @throws ProblemException HASH_MALFORMED or HASH_LISTED
     */
    @Transactional
    KnownHash add(NewHash given, Actor by) {
        if (!given.algorithm().fits(given.hash())) {
            throw new ProblemException(
                    HashProblem.HASH_MALFORMED, "This is not a " + given.algorithm() + " hash in lower-case hex.");
        }
        try {
            var added = hashes.saveAndFlush(
                    new ListedHash(ids.next(), given, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            audit.append(AuditLog.Entry.of(by, AuditAction.HASH_LISTED, "hash:" + added.id(), added.description()));
            return added.known();
        } catch (DataIntegrityViolationException e) {
            throw new ProblemException(HashProblem.HASH_LISTED, "This hash is already on the list.", e);
        }
    }

    /**
     * Removes a hash and records it in the audit log.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    void remove(UUID id, Actor by) {
        var removed = hashes.findById(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such hash on the list."));
        hashes.delete(removed);
        audit.append(AuditLog.Entry.of(by, AuditAction.HASH_REMOVED, "hash:" + id, removed.description()));
    }

    /** The match of a file with this SHA-256 in hex; empty if it is not listed. */
    @Transactional(readOnly = true)
    public Optional<Match> matchFile(String sha256) {
        return hashes.findByAlgorithmAndHash(HashAlgorithm.SHA256, sha256.toLowerCase(Locale.ROOT))
                .map(entry -> new Match(
                        entry.id(), entry.category(), 1, "The file is on the hash list (" + entry.id() + ")"));
    }

    /** The listed pictures as they are now, to compare all frames of a video with. */
    @Transactional(readOnly = true)
    public Pictures pictures() {
        return new Pictures(hashes.findByAlgorithm(HashAlgorithm.PHASH));
    }

    /** Listed pictures. */
    public static final class Pictures {

        private final List<ListedHash> listed;

        private Pictures(List<ListedHash> listed) {
            this.listed = List.copyOf(listed);
        }

        /** The closest match of a picture with this hash; empty if more than 6 bits differ from every listed one. */
        public Optional<Match> match(long hash) {
            return listed.stream()
                    .map(entry -> HashList.match(entry, hash))
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingDouble(Match::score));
        }
    }

    private static Optional<Match> match(ListedHash entry, long hash) {
        int distance = PerceptualHash.distance(Long.parseUnsignedLong(entry.hash(), 16), hash);
        if (distance > MAX_DISTANCE) {
            return Optional.empty();
        }
        double score = 1 - distance / (double) BITS;
        return Optional.of(new Match(
                entry.id(),
                entry.category(),
                score,
                "A frame looks like a picture on the hash list (" + entry.id() + ", " + distance + " bits differ)"));
    }
}
