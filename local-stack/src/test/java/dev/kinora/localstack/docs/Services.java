package dev.kinora.localstack.docs;

import java.util.List;

/** The modules that are services. */
final class Services {

    static final List<String> IDS = List.of(
            "gateway-service", "video-service", "moderation-service", "recommendation-service", "preference-service");

    private Services() {}
}
