package dev.kinora.moderation.restriction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The labels that moderators can put on videos.
 *
 * @param texts what viewers read, up to 200 characters, by code; empty for the three labels that come with the service
 */
@ConfigurationProperties("kinora.labels")
record LabelProperties(@DefaultValue Map<String, String> texts) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    LabelProperties {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts.isEmpty() ? shipped() : texts));
        if (texts.size() > MOST) {
            throw new IllegalArgumentException("kinora.labels.texts: more than " + MOST + " labels");
        }
        texts.forEach((code, text) -> {
            if (!CODE.matcher(code).matches() || text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "kinora.labels.texts." + code + ": a code like GRAPHIC, and a text of up to 200 characters");
            }
        });
    }

    private static Map<String, String> shipped() {
        Map<String, String> shipped = new LinkedHashMap<>();
        shipped.put("GRAPHIC", "This video may be disturbing.");
        shipped.put("DISPUTED", "What this video claims is disputed.");
        shipped.put("SYNTHETIC", "This video was made or changed by a machine, and may look real.");
        return shipped;
    }
}
