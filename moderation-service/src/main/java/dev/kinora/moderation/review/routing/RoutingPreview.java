package dev.kinora.moderation.review.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cases that wait now would go if they came in under other rules. Nothing moves by that.
 *
 * @param cases how many were looked at
 * @param complete false if more cases wait than one preview looks at
 * @param escalated how many people have passed on: no rule moves those
 * @param flows cases by the queue in which they lie and the one to which they would go, the largest number first
 * @param unused names of rules that would send no case anywhere
 */
record RoutingPreview(long cases, boolean complete, long escalated, List<RoutingFlow> flows, List<String> unused) {

    RoutingPreview {
        flows = List.copyOf(flows);
        unused = List.copyOf(unused);
    }

    /**
     * Cases that take the same way.
     *
     * @param rule name of the rule that would send them; null for the fallback
     */
    record RoutingFlow(String from, String to, @Nullable String rule, long cases) {}
}
