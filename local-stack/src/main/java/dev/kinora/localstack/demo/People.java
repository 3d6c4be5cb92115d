package dev.kinora.localstack.demo;

import java.util.List;
import java.util.Map;

/**
 * Who is in the demo content, and what they write.
 *
 * @param creators display name by handle
 * @param hostileComments are there for moderation to stop
 */
record People(Map<String, String> creators, List<String> viewers, List<String> comments, List<String> hostileComments) {

    People {
        creators = Map.copyOf(creators);
        viewers = List.copyOf(viewers);
        comments = List.copyOf(comments);
        hostileComments = List.copyOf(hostileComments);
    }
}
