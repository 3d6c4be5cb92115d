package dev.kinora.recommenderspark;

import java.util.HashMap;
import java.util.Map;

/** How Spark reaches buckets ({@code s3a://}): by the variables that the services have for theirs. */
final class Buckets {

    private static final String SETTING = "spark.hadoop.fs.s3a.";

    /** Services other than AWS accept any. */
    private static final String USUAL_REGION = "us-east-1";

    private Buckets() {}

    /**
     * Settings of Spark. Keys are not among them: S3A finds those of the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the
     * role of the pod or machine.
     *
     * @param environment KINORA_S3_ENDPOINT (absent: AWS), KINORA_S3_REGION, KINORA_S3_PATH_STYLE; others are ignored
     */
    static Map<String, Object> settings(Map<String, String> environment) {
        var settings = new HashMap<String, Object>();
        settings.put(SETTING + "endpoint.region", environment.getOrDefault("KINORA_S3_REGION", USUAL_REGION));
        settings.put(
                SETTING + "path.style.access",
                Boolean.parseBoolean(environment.getOrDefault("KINORA_S3_PATH_STYLE", "false")));
        var endpoint = environment.getOrDefault("KINORA_S3_ENDPOINT", "");
        if (!endpoint.isBlank()) {
            settings.put(SETTING + "endpoint", endpoint);
        }
        return settings;
    }
}
