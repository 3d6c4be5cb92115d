package dev.kinora.localstack.docs;

import dev.kinora.localstack.docs.PropertySources.Property;
import dev.kinora.localstack.docs.Variables.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationDocTests {

    @Test
    void propertiesAreListedAsTheCodeDeclaresThem() {
        var text = new StringBuilder("""
                # Configuration

                Made from the services' `@ConfigurationProperties` records and settings by `ConfigurationDocTests`; do not
                edit. Every property can be set by its variable where one is named, else by its name in capitals with
                underscores (`KINORA_OUTBOX_BATCHSIZE` for `kinora.outbox.batch-size`). Every property of Spring Boot can be
                set, too: a few that operators want are in the [runbook](runbook.md).
                """);
        List<String> modules = new ArrayList<>(List.of("service-starter"));
        modules.addAll(Services.IDS);
        for (String module : modules) {
            text.append("\n## ").append(module.equals("service-starter") ? "All services" : module);
            text.append("\n| property | variable | default | meaning |\n|---|---|---|---|\n");
            rows(module).values().forEach(text::append);
        }
        GeneratedFile.verify("docs/configuration.md", text.toString());
    }

    private static Map<String, String> rows(String module) {
        Map<String, List<Variable>> variables = Variables.of(module).values().stream()
                .collect(Collectors.groupingBy(Variable::property, TreeMap::new, Collectors.toList()));
        Map<String, String> rows = new TreeMap<>();
        Map<String, String> settings = Variables.settings(module);
        for (Property property : PropertySources.of(GeneratedFile.ROOT.resolve(module))) {
            List<Variable> set = variables.getOrDefault(property.name(), List.of());
            variables.remove(property.name());
            String fallback = set.isEmpty() ? settings.getOrDefault(property.name(), property.fallback()) : "";
            rows.put(property.name(), row(property.name(), set, fallback, property.meaning()));
        }
        variables.forEach((property, set) -> rows.put(property, row(property, set, "", "")));
        return rows;
    }

    private static String row(String property, Collection<Variable> variables, String fallback, String meaning) {
        String names =
                variables.stream().map(variable -> "`" + variable.name() + "`").collect(Collectors.joining(", "));
        String counts = variables.stream()
                .map(Variable::fallback)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
        String value = counts.isEmpty() ? fallback : counts;
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        property,
                        names,
                        value.isEmpty() ? "" : "`" + GeneratedFile.cell(value) + "`",
                        GeneratedFile.cell(meaning));
    }
}
