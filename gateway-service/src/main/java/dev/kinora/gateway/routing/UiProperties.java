package dev.kinora.gateway.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Folders of the built user interfaces. If empty, the build folder next to the service is used where it exists,
 * otherwise the class path.
 *
 * @param webDir folder of web-ui, served at {@code /}
 * @param adminDir folder of admin-ui, served at {@code /admin/}
 * @param mediaUrl base URL of published media if it is not this origin
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
