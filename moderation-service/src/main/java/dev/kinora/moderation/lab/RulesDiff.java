package dev.kinora.moderation.lab;

import dev.kinora.moderation.policy.PolicyRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what differs between two sets of rules, value by value, in the order of the paths. */
final class RulesDiff {

    private RulesDiff() {}

    static List<RuleChange> between(PolicyRules before, PolicyRules after, JsonMapper json) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        flatten("", json.valueToTree(before), old);
        flatten("", json.valueToTree(after), now);
        var paths = new TreeMap<>(old);
        paths.putAll(now);
        List<RuleChange> changes = new ArrayList<>();
        for (var path : paths.keySet()) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                changes.add(new RuleChange(path, old.get(path), now.get(path)));
            }
        }
        return changes;
    }

    /** A list of categories is compared by their codes, so that a new one in front changes no others; others as a whole. */
    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray() && node.valueStream().anyMatch(one -> one.has("code"))) {
            node.forEach(one -> flatten(path + "[" + one.path("code").asString() + "]", one, values));
        } else if (!node.isNull()) {
            values.put(path, node.toString());
        }
    }
}
