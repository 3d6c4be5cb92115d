package dev.kinora.moderation.text;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows the state of the text model. The service is ready when the model has answered once. Without a model it is
 * degraded and not down, because people then decide about everything.
 */
@Component
class TextModelHealth implements HealthIndicator {

    private final TextModel model;

    TextModelHealth(TextModel model) {
        this.model = model;
    }

    @Override
    public Health health() {
        var status = model.status();
        var health = switch (status.state()) {
            case LOADING -> Health.outOfService();
            case LIVE -> Health.up();
            case UNAVAILABLE -> Health.status("DEGRADED");
        };
        return health.withDetail("state", status.state())
                .withDetail("model", status.model())
                .withDetail("reason", status.reason())
                .build();
    }
}
