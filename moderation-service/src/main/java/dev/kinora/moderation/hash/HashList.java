package dev.kinora.moderation.hash;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.hash.entry.EntryOrigin;
import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the hash list. All are in the audit log, and each locks the list until its transaction ends, so that replicas see
 * them in one order.
 */
@Component
public class HashList {

    /** The last part of the list is not filled up with crops. */
    private static final double CROPPED_SHARE = 0.9;

    private final HashEntries entries;
    private final ListedHashes hashes;
    private final ScreenedClips clips;
    private final ListState state;
    private final HashProperties properties;
    private final AuditLog audit;
    private final Ids ids;
    private final InstantSource clock;

    HashList(
            HashEntries entries,
            ListedHashes hashes,
            ScreenedClips clips,
            ListState state,
            HashProperties properties,
            AuditLog audit,
            Ids ids,
            InstantSource clock) {
        this.entries = entries;
        this.hashes = hashes;
        this.clips = clips;
        this.state = state;
        this.properties = properties;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lists hashes as one entry. When the list is nearly full they are listed without their crops.
     *
     * @return the id of the entry; empty when there is no room at all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> list(EntryOrigin origin, Hashes listed) {
        long size = state.lock();
        var fitting = size + listed.weight() <= CROPPED_SHARE * properties.most() ? listed : listed.withoutCrops();
        if (size + fitting.weight() > properties.most()) {
            return Optional.empty();
        }
        var entry = new HashEntry(ids.next(), origin, fitting, now()).at(state.advance(fitting.weight()));
        entries.saveAndFlush(entry);
        hashes.add(Map.of(entry.id(), fitting));
        note(entry, origin.by(), AuditAction.HASH_LISTED, null);
        return Optional.of(entry.id());
    }

    /**
     * Lists one hash that a person knows.
     *
     * @throws ProblemException HASH_MALFORMED, HASH_LISTED or HASH_LIST_FULL
     */
    @Transactional
    UUID add(HashAlgorithm algorithm, String hash, HarmCategory category, @Nullable String note, Actor by) {
        if (!algorithm.isCompared() || !algorithm.fits(hash)) {
            throw new ProblemException(
                    HashProblem.HASH_MALFORMED, "This is not a hash that is compared, in lower-case hex.");
        }
        state.lock();
        if (entries.findBySingleHash(Hashes.key(algorithm, hash)).isPresent()) {
            throw new ProblemException(HashProblem.HASH_LISTED, "This hash is already on the list.");
        }
        var origin = new EntryOrigin(EntrySource.MODERATOR, category, null, null, null, note, by);
        return list(origin, Hashes.of(algorithm, hash)).orElseThrow(HashList::full);
    }

    /**
     * Lists the frames and the file of a screened video.
     *
     * @throws ProblemException NO_FINGERPRINTS, HASH_LISTED or HASH_LIST_FULL
     */
    @Transactional
    UUID addVideo(UUID videoId, HarmCategory category, @Nullable String note, Actor by) {
        state.lock();
        var found = clips.find(new ContentRef(videoId, ContentKind.VIDEO, Long.MAX_VALUE))
                .orElseThrow(() -> new ProblemException(
                        HashProblem.NO_FINGERPRINTS,
                        "This video was not screened, or so long ago that its fingerprints are gone."));
        if (!entries.findByContentIdAndSourceAndStateNot(videoId, EntrySource.MODERATOR, EntryState.REMOVED)
                .isEmpty()) {
            throw new ProblemException(HashProblem.HASH_LISTED, "Somebody has listed this video already.");
        }
        var origin = new EntryOrigin(EntrySource.MODERATOR, category, null, null, videoId, note, by);
        return list(origin, found).orElseThrow(HashList::full);
    }

    private static ProblemException full() {
        return new ProblemException(
                HashProblem.HASH_LIST_FULL, "The hash list has no room; an operator can raise kinora.hashes.most.");
    }

    /** Keeps others from changing the list until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        state.lock();
    }

    /**
     * Lists hashes of another platform, each as an entry of its own.
     *
     * @param given by {@link Hashes#key}; none of them is listed
     * @return whether there was room; the last part of the list is kept for decisions
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addAll(Map<String, Hashes> given, Function<String, EntryOrigin> origin) {
        long size = state.lock();
        int weight = given.values().stream().mapToInt(Hashes::weight).sum();
        if (size + weight > CROPPED_SHARE * properties.most()) {
            return false;
        }
        long place = state.advance(weight);
        Map<UUID, Hashes> added = new LinkedHashMap<>();
        List<HashEntry> made = new ArrayList<>();
        given.forEach((key, listed) -> {
            var entry = new HashEntry(ids.next(), origin.apply(key), listed, now()).at(place);
            made.add(entry);
            added.put(entry.id(), listed);
        });
        entries.saveAllAndFlush(made);
        hashes.add(added);
        return true;
    }

    /**
     * Holds an entry back that counts; returns whether it is held back now. One that a person has released is left alone.
     */
    @Transactional
    boolean holdBack(HashMatches.Count count) {
        state.lock();
        var entry = entries.findById(count.entry()).orElse(null);
        if (entry == null || entry.state() != EntryState.ACTIVE || entry.releasedAt() != null) {
            return false;
        }
        entry.holdBack(now());
        save(entry, 0);
        note(
                entry,
                null,
                AuditAction.HASH_HELD_BACK,
                "matches %d videos of %d accounts".formatted(count.videos(), count.accounts()));
        return true;
    }

    /**
     * Lets an entry that was held back count again.
     *
     * @throws ProblemException HASH_NOT_FOUND or HASH_STATE
     */
    @Transactional
    void release(UUID id, Actor by) {
        var entry = locked(id);
        if (entry.state() != EntryState.HELD_BACK) {
            throw new ProblemException(HashProblem.HASH_STATE, "This entry is not held back.");
        }
        entry.release(now());
        save(entry, 0);
        note(entry, by, AuditAction.HASH_RELEASED, null);
    }

    /**
     * Asks for the removal of an entry, which another person has to confirm.
     *
     * @throws ProblemException HASH_NOT_FOUND, HASH_STATE or REMOVAL_ASKED
     */
    @Transactional
    void askForRemoval(UUID id, String reason, Actor by) {
        var entry = listed(id);
        if (entry.isAskedFor()) {
            throw new ProblemException(
                    HashProblem.REMOVAL_ASKED, "The removal waits for another person to confirm it.");
        }
        entry.askForRemoval(by, reason, now());
        save(entry, 0);
        note(entry, by, AuditAction.HASH_REMOVAL_ASKED, reason);
    }

    /**
     * Takes a wish for removal back or declines it: the entry stays.
     *
     * @throws ProblemException HASH_NOT_FOUND, HASH_STATE or REMOVAL_NOT_ASKED
     */
    @Transactional
    void declineRemoval(UUID id, Actor by) {
        var entry = askedFor(id);
        entry.declineRemoval();
        save(entry, 0);
        note(entry, by, AuditAction.HASH_REMOVAL_DECLINED, null);
    }

    /**
     * Removes an entry whose removal another person has asked for.
     *
     * @throws ProblemException HASH_NOT_FOUND, HASH_STATE, REMOVAL_NOT_ASKED or SAME_PERSON
     */
    @Transactional
    void confirmRemoval(UUID id, Actor by) {
        var entry = askedFor(id);
        if (entry.wasAskedForBy(by)) {
            throw new ProblemException(
                    HashProblem.SAME_PERSON, "You have asked for this removal; somebody else has to confirm it.");
        }
        remove(entry, by, null);
    }

    /** Removes an entry that came from a decision which is not in force any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(HashEntry entry, @Nullable Actor by) {
        state.lock();
        remove(entry, by, "its decision was replaced");
    }

    private void remove(HashEntry entry, @Nullable Actor by, @Nullable String why) {
        String what = entry.description();
        entry.remove(now());
        save(entry, -entry.weight());
        audit.append(AuditLog.Entry.of(
                by, AuditAction.HASH_REMOVED, "hash:" + entry.id(), why == null ? what : what + ": " + why));
    }

    private HashEntry askedFor(UUID id) {
        var entry = listed(id);
        if (!entry.isAskedFor()) {
            throw new ProblemException(HashProblem.REMOVAL_NOT_ASKED, "Nobody has asked for the removal.");
        }
        return entry;
    }

    private HashEntry listed(UUID id) {
        var entry = locked(id);
        if (entry.state() == EntryState.REMOVED) {
            throw new ProblemException(HashProblem.HASH_STATE, "This entry was removed already.");
        }
        return entry;
    }

    private HashEntry locked(UUID id) {
        state.lock();
        return entries.findById(id)
                .orElseThrow(() ->
                        new ProblemException(HashProblem.HASH_NOT_FOUND, "There is no such entry on the hash list."));
    }

    private void save(HashEntry entry, int weight) {
        entries.saveAndFlush(entry.at(state.advance(weight)));
    }

    private void note(HashEntry entry, @Nullable Actor by, AuditAction action, @Nullable String more) {
        String what = entry.description();
        audit.append(AuditLog.Entry.of(
                by, action, "hash:" + entry.id(), more == null ? what : shortened(what + ": " + more)));
    }

    /** The log takes 500 characters. */
    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
