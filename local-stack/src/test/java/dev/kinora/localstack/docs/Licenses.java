package dev.kinora.localstack.docs;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.model.License;

/** SPDX identifiers for the spellings of licenses in POMs; unknown spellings are kept. */
final class Licenses {

    /** Licenses that require only that their text is included. */
    private static final Set<String> PERMISSIVE =
            Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Unicode-3.0", "OFL-1.1");

    private static final Map<Pattern, String> SPELLINGS = spellings();

    private Licenses() {}

    private static Map<Pattern, String> spellings() {
        return Map.of(
                Pattern.compile("(?i).*apache.*2.*"), "Apache-2.0",
                Pattern.compile("(?i)(the )?mit( license)?( \\(mit\\))?"), "MIT",
                // The license of Bouncy Castle has the words of the MIT license.
                Pattern.compile("Bouncy Castle .*"), "MIT",
                Pattern.compile("(?i).*bsd.*(3|new|revised).*"), "BSD-3-Clause",
                Pattern.compile("(?i)eclipse public license.*1\\.0"), "EPL-1.0",
                Pattern.compile("(?i)eclipse public license.*2\\.0"), "EPL-2.0",
                Pattern.compile("(?i)(gnu|gpl\\W?v?) ?3(\\.0)?"), "GPL-3.0",
                Pattern.compile("(?i).*gnu general public license.*2,? or any later version"), "GPL-2.0-or-later",
                Pattern.compile("(?i).*(gnu general public license|gpl).*2 with classpath exception"),
                        "GPL-2.0 with Classpath exception",
                Pattern.compile("(?i).*gnu general public license.*2.*universal foss exception.*"),
                        "GPL-2.0 with Universal FOSS Exception");
    }

    /** The licenses that a POM declares, in the order of their names, separated by commas. */
    static String declared(Collection<License> licenses) {
        return licenses.stream()
                .map(License::getName)
                .map(Licenses::identifier)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static String identifier(String name) {
        String plain = GeneratedFile.cell(name);
        return SPELLINGS.entrySet().stream()
                .filter(spelling -> spelling.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(plain);
    }

    /** Whether one of these licenses, separated by commas, is permissive. */
    static boolean offersPermissive(String licenses) {
        return Set.of(licenses.split(", ")).stream().anyMatch(PERMISSIVE::contains);
    }
}
