package dev.kinora.moderation.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The rules that come with the service, for tests. */
public final class Rules {

    private Rules() {}

    public static PolicyRules shipped() {
        try (InputStream in = Rules.class.getResourceAsStream("/policies/default.json")) {
            return JsonMapper.shared().readValue(in, PolicyRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
