package dev.kinora.localstack.demo;

import java.util.List;
import java.util.Map;

/**
 * The people of the demo content and their comments.
 *
 * @param creators display names by handle
 * @param hostileComments comments that moderation should stop
 */
record People(Map<String, String> creators, List<String> viewers, List<String> comments, List<String> hostileComments) {

    People {
        creators = Map.copyOf(creators);
        viewers = List.copyOf(viewers);
        comments = List.copyOf(comments);
        hostileComments = List.copyOf(hostileComments);
    }
}
