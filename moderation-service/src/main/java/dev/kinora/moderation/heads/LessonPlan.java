package dev.kinora.moderation.heads;

import dev.kinora.moderation.decision.ReasonCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The lessons that count. A text counts once, as most people decided about it; one person does not count more than all
 * others together. A pure function of the lessons.
 *
 * @param training newest first
 * @param heldOut newest first
 */
record LessonPlan(List<Lesson> training, List<Lesson> heldOut, LessonCounts counts) {

    /** So much of one person counts, however little others decided. */
    static final int OF_ONE_PERSON = 200;

    LessonPlan {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * How many lessons there were, and why some do not count.
     *
     * @param repeated the text counts by another lesson
     * @param contradicted about texts that as many people decided otherwise about
     * @param ofOnePerson one person decided more than all others
     * @param tooOld there are enough newer ones
     */
    record LessonCounts(
            int decisions,
            int people,
            int repeated,
            int contradicted,
            int ofOnePerson,
            int tooOld,
            int training,
            int heldOut,
            Map<ReasonCode, Integer> reasons) {

        LessonCounts {
            reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        }
    }

    /**
     * Chooses the lessons.
     *
     * @param all in any order
     * @param most how many count at most
     */
    static LessonPlan of(Collection<Lesson> all, int most) {
        var usable = all.stream()
                .filter(LessonPlan::isFinite)
                .sorted(Comparator.comparing(Lesson::decidedAt)
                        .thenComparing(Lesson::decisionId)
                        .reversed())
                .toList();
        List<Lesson> texts = new ArrayList<>();
        int contradicted = 0;
        for (var group : byText(usable)) {
            var agreed = agreed(group);
            agreed.ifPresent(texts::add);
            contradicted += agreed.isPresent() ? 0 : group.size();
        }
        int repeated = usable.size() - contradicted - texts.size();
        var balanced = balanced(texts);
        var newest = balanced.subList(0, Math.min(most, balanced.size()));
        var training = newest.stream().filter(one -> !one.heldOut()).toList();
        var heldOut = newest.stream().filter(Lesson::heldOut).toList();
        var counts = new LessonCounts(
                all.size(),
                (int) newest.stream().map(Lesson::person).distinct().count(),
                repeated,
                contradicted,
                texts.size() - balanced.size(),
                balanced.size() - newest.size(),
                training.size(),
                heldOut.size(),
                reasons(newest));
        return new LessonPlan(training, heldOut, counts);
    }

    private static boolean isFinite(Lesson lesson) {
        for (float feature : lesson.features()) {
            if (!Float.isFinite(feature)) {
                return false;
            }
        }
        return lesson.features().length > 0;
    }

    private static Collection<List<Lesson>> byText(List<Lesson> newestFirst) {
        Map<String, List<Lesson>> groups = new LinkedHashMap<>();
        newestFirst.forEach(one -> groups.computeIfAbsent(HexFormat.of().formatHex(one.print()), _ -> new ArrayList<>())
                .add(one));
        return groups.values();
    }

    /** The newest lesson with the reason that most people named; empty if as many named another. */
    private static Optional<Lesson> agreed(List<Lesson> sameText) {
        Map<ReasonCode, Set<UUID>> votes = new EnumMap<>(ReasonCode.class);
        sameText.forEach(
                one -> votes.computeIfAbsent(one.reason(), _ -> new HashSet<>()).add(one.person()));
        int most = votes.values().stream().mapToInt(Set::size).max().orElse(0);
        var named = votes.entrySet().stream()
                .filter(vote -> vote.getValue().size() == most)
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1
                ? sameText.stream()
                        .filter(one -> one.reason() == named.getFirst())
                        .findFirst()
                : Optional.empty();
    }

    /** The newest of each person, up to as many as all others have together. */
    private static List<Lesson> balanced(List<Lesson> newestFirst) {
        Map<UUID, Integer> own = new HashMap<>();
        newestFirst.forEach(one -> own.merge(one.person(), 1, Integer::sum));
        if (own.size() < 2) {
            return newestFirst;
        }
        Map<UUID, Integer> taken = new HashMap<>();
        return newestFirst.stream()
                .filter(one -> {
                    int others = newestFirst.size() - own.getOrDefault(one.person(), 0);
                    return taken.merge(one.person(), 1, Integer::sum) <= Math.max(others, OF_ONE_PERSON);
                })
                .toList();
    }

    private static Map<ReasonCode, Integer> reasons(List<Lesson> lessons) {
        Map<ReasonCode, Integer> reasons = new EnumMap<>(ReasonCode.class);
        lessons.forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
        return reasons;
    }

    /** SHA-256 over all that counts, hex: two plans with the same digest teach the same. */
    String digest() {
        var digest = sha256();
        training.forEach(one -> update(digest, 'T', one));
        heldOut.forEach(one -> update(digest, 'H', one));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, char part, Lesson lesson) {
        digest.update(
                (part + " " + lesson.decisionId() + " " + lesson.reason() + "\n").getBytes(StandardCharsets.US_ASCII));
        digest.update(lesson.print());
        var bytes = ByteBuffer.allocate(Float.BYTES * lesson.features().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(lesson.features());
        digest.update(bytes.array());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
