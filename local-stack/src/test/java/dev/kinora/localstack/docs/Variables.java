package dev.kinora.localstack.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The environment variables in the settings of the services. */
public final class Variables {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?::((?:[^${}]|\\$\\{[^}]*})*))?}");

    /**
     * A variable and the property that it sets.
     *
     * @param fallback the value of the property where the variable is not set; empty if there is none
     */
    public record Variable(String name, String property, String fallback) {}

    private Variables() {}

    /** The variables in the settings of a module, by property. */
    public static Map<String, Variable> of(String module) {
        Map<String, Variable> variables = new TreeMap<>();
        settings(module).forEach((property, value) -> {
            var matcher = VARIABLE.matcher(value);
            while (matcher.find()) {
                String fallback = matcher.group(2) == null ? "" : matcher.group(2);
                String whole = fallback.isEmpty() ? "" : value.replace(matcher.group(), fallback);
                variables.put(property + " " + matcher.group(1), new Variable(matcher.group(1), property, whole));
            }
        });
        return variables;
    }

    /** The values in the settings of a module, by property. */
    static Map<String, String> settings(String module) {
        Path file = module.equals("service-starter")
                ? GeneratedFile.ROOT.resolve("service-starter/src/main/resources/kinora-defaults.yml")
                : GeneratedFile.ROOT.resolve(module).resolve("src/main/resources/application.yml");
        Map<String, String> found = new TreeMap<>();
        try {
            collect("", new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)), found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String path, Object value, Map<String, String> found) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> collect(
                        path.isEmpty() ? String.valueOf(key) : path + "." + key, inner == null ? "" : inner, found));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(path + "[" + i + "]", list.get(i), found);
                }
            }
            default -> found.put(path, value.toString());
        }
    }
}
