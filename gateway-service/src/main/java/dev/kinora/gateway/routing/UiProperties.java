package dev.kinora.gateway.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the built user interfaces lie. Left empty, the build folder beside the service is taken when it exists, else
 * what is packed into the class path.
 *
 * @param webDir folder of web-ui, served at {@code /}
 * @param adminDir folder of admin-ui, served at {@code /admin/}
 * @param mediaUrl where published media is fetched when it is not this origin: the base URL of playback
 */
@ConfigurationProperties("kinora.ui")
record UiProperties(
        @DefaultValue("") String webDir,
        @DefaultValue("") String adminDir,
        @DefaultValue("") String mediaUrl) {

    String webLocation() {
        return location(webDir, "web-ui", "classpath:/static/web/");
    }

    String adminLocation() {
        return location(adminDir, "admin-ui", "classpath:/static/admin/");
    }

    private static String location(String configured, String module, String packed) {
        if (!configured.isBlank()) {
            String folder =
                    Path.of(configured).toAbsolutePath().normalize().toUri().toString();
            return folder.endsWith("/") ? folder : folder + "/";
        }
        for (Path built : new Path[] {Path.of(module, "dist"), Path.of("..", module, "dist")}) {
            if (Files.isRegularFile(built.resolve("index.html"))) {
                return built.toAbsolutePath().normalize().toUri().toString();
            }
        }
        return packed;
    }
}
