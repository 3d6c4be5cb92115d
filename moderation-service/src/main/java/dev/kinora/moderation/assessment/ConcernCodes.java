package dev.kinora.moderation.assessment;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;
import java.util.HashMap;
import java.util.Map;

/** Maps the stored codes to concerns. */
final class ConcernCodes {

    private static final Map<String, Concern> KNOWN = known();

    private ConcernCodes() {}

    static Concern read(String code) {
        var known = KNOWN.get(code);
        return known == null ? new Concern.NoAnswer(code, false) : known;
    }

    private static Map<String, Concern> known() {
        Map<String, Concern> known = new HashMap<>();
        for (var category : HarmCategory.values()) {
            put(known, new Concern.Harm(category));
        }
        for (var stage : Stage.values()) {
            put(known, new Concern.MissingStage(stage));
        }
        for (var doubt : Concern.Doubt.values()) {
            put(known, doubt);
        }
        for (var flood : Concern.Flood.values()) {
            put(known, flood);
        }
        for (var publication : Concern.Publication.values()) {
            put(known, publication);
        }
        for (var reason : ReasonCode.values()) {
            put(known, new Concern.Reported(reason));
        }
        for (var contested : Concern.Contested.values()) {
            put(known, contested);
        }
        return Map.copyOf(known);
    }

    private static void put(Map<String, Concern> known, Concern concern) {
        known.put(concern.code(), concern);
    }
}
