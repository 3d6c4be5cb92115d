package dev.kinora.localstack.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line and environment of a service. The same variables are used in compose and k8s. */
final class ServiceCommand {

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;

    ServiceCommand(Layout layout, Ports ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    ProcessBuilder builder(Service service) {
        PrivateFolders.make(layout.temp(service.id()));
        var builder =
                new ProcessBuilder(line(service)).directory(layout.project().toFile());
        builder.environment().putAll(environment(service));
        return builder;
    }

    /** A command of a service that runs once, with the environment of the service. */
    ProcessBuilder builder(Service service, String mainClass, List<String> arguments) {
        PrivateFolders.make(layout.temp(service.id()));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + layout.temp(service.id()),
                "-cp",
                layout.app(service.id()).resolve(service.id() + ".jar").toString(),
                mainClass));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).directory(layout.project().toFile());
        builder.environment().putAll(environment(service));
        return builder;
    }

    private List<String> line(Service service) {
        Path app = layout.app(service.id());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Orphans.mark(layout),
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // Loaded classes are archived and mapped at the next start.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + layout.cache().resolve(service.id() + ".jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + layout.temp(service.id()),
                "-Dorg.bytedeco.javacpp.cachedir=" + layout.cache().resolve("javacpp"),
                "-jar",
                app.resolve(service.id() + ".jar").toString());
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_PORT", String.valueOf(ports.of(service)));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("KINORA_DB_URL", "jdbc:mysql://127.0.0.1:" + ports.database() + "/" + service.schema());
        environment.put("KINORA_DB_USER", service.schema());
        environment.put("KINORA_DB_PASSWORD", secrets.databaseOf(service));
        environment.put("KINORA_KAFKA", "127.0.0.1:" + ports.broker());
        environment.put("KINORA_KAFKA_SECURITY", "SASL_PLAINTEXT");
        environment.put("KINORA_KAFKA_USER", service.id());
        environment.put("KINORA_KAFKA_PASSWORD", secrets.brokerOf(service));
        environment.put("KINORA_JWKS_URI", "http://127.0.0.1:" + ports.origin() + "/.well-known/jwks.json");
        environment.put("KINORA_GATEWAY_URL", "http://127.0.0.1:" + ports.origin());
        environment.put("KINORA_VIDEO_URL", url(Service.VIDEO));
        environment.put("KINORA_MODERATION_URL", url(Service.MODERATION));
        environment.put("KINORA_RECOMMENDATION_URL", url(Service.RECOMMENDATION));
        environment.put("KINORA_PREFERENCE_URL", url(Service.PREFERENCE));
        environment.put("KINORA_CLIENT_SECRET", secrets.client());
        environment.put("KINORA_CACHE_DIR", layout.cache().toString());
        environment.put("DJL_CACHE_DIR", layout.cache().resolve("djl").toString());
        environment.put("DJL_OFFLINE", "true");
        // Waiting threads of the model must not use the cores that other services need.
        environment.put("OMP_WAIT_POLICY", "passive");
        environment.putAll(own(service));
        return environment;
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case GATEWAY ->
                Map.of(
                        "KINORA_SIGNING_SECRET", secrets.signing(),
                        "KINORA_PUBLIC_URL", ports.url(),
                        "KINORA_MAIL_FOLDER", layout.mail().toString(),
                        "KINORA_BOOTSTRAP_ADMIN_PASSWORD", Secrets.DEMO_PASSWORD,
                        "KINORA_WEB_UI_DIR",
                                layout.project().resolve("web-ui/dist").toString(),
                        "KINORA_ADMIN_UI_DIR",
                                layout.project().resolve("admin-ui/dist").toString());
            case VIDEO ->
                Map.of(
                        "KINORA_MEDIA_DIR",
                        layout.media().toString(),
                        "KINORA_PLAYBACK_KEY",
                        secrets.playback(),
                        "KINORA_TRANSCODE_SANDBOX",
                        "preferred");
            case MODERATION ->
                Map.of(
                        "KINORA_PUBLIC_URL",
                        ports.url(),
                        "KINORA_MAIL_FOLDER",
                        layout.mail().toString(),
                        // Chance brings nothing to a person until an administrator sets rates: a demonstration should
                        // be the
                        // same each time.
                        "KINORA_SAMPLING",
                        "false");
            case RECOMMENDATION ->
                Map.of(
                        "KINORA_TRAINING_WORKER_HEAP",
                        "256MB",
                        "KINORA_ARCHIVE_STORE",
                        "file",
                        "KINORA_ARCHIVE_DIR",
                        layout.archive().toString());
            case PREFERENCE ->
                Map.of(
                        "KINORA_ARCHIVE_STORE",
                        "file",
                        "KINORA_ARCHIVE_DIR",
                        layout.archive().toString());
        };
    }

    private String url(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }
}
