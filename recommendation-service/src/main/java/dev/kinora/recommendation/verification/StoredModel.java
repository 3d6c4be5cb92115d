package dev.kinora.recommendation.verification;

import dev.kinora.recommender.artifact.Artifact;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A model as the verification reads it.
 *
 * @param numbers of its videos
 */
record StoredModel(Artifact artifact, Map<UUID, Integer> numbers, Words words) {

    static StoredModel of(Artifact artifact) {
        var numbers = new HashMap<UUID, Integer>();
        artifact.items().forEach(item -> numbers.putIfAbsent(item, numbers.size()));
        var dictionary = artifact.dictionary();
        return new StoredModel(artifact, numbers, new Words(dictionary.documents(), dictionary.learned()));
    }
}
