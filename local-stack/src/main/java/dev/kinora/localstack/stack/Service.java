package dev.kinora.localstack.stack;

import java.util.Locale;

/** The services, in the order of their ports. */
public enum Service {
    GATEWAY(256),
    VIDEO(384),
    MODERATION(640),
    RECOMMENDATION(320),
    PREFERENCE(256);

    private final int heapMegabytes;

    Service(int heapMegabytes) {
        this.heapMegabytes = heapMegabytes;
    }

    /** The name of the module, jar, process and log. */
    public String id() {
        return shortName() + "-service";
    }

    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String schema() {
        return "kinora_" + shortName();
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
