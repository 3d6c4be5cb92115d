package dev.kinora.starter.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds the properties that all services share with the lowest precedence, so that a service can override each of them.
 */
public class ServiceDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("kinora-defaults", new ClassPathResource("kinora-defaults.yml"))
                    .forEach(sources::addLast);
            if (environment.matchesProfiles("local")) {
                new YamlPropertySourceLoader()
                        .load("kinora-defaults-local", new ClassPathResource("kinora-defaults-local.yml"))
                        .forEach(source -> sources.addBefore("kinora-defaults", source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shared defaults are not readable", e);
        }
        sources.addLast(new MapPropertySource("kinora-defaults-derived", derived(environment)));
    }

    private static Map<String, Object> derived(ConfigurableEnvironment environment) {
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.put("spring.flyway.locations", "classpath:db/starter,classpath:db/migration");
        String name = environment.getProperty("spring.application.name", "");
        String administration = "/api/v1/admin/" + name.replace("-service", "");
        derived.put("kinora.jobs.base-path", administration + "/jobs");
        derived.put("kinora.dead-letters.base-path", administration + "/dead-letters");
        return derived;
    }
}
