package dev.kinora.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Enforces conventions that no compiler checks in all modules; each finding says what to write instead. */
public final class HouseDialect {

    private static final Set<String> GENERATED = Set.of(
            "target", "node_modules", "dist", ".git", ".kinora", "openapi", "test-results", "coverage", "migration");

    private static final Rule LOWER_CASE_SQL = new Rule(
            Pattern.compile("(?m)^\\s*(?:\\.sql\\()?\"(?:\"\")?\\s*(?:SELECT|INSERT|UPDATE|REPLACE|DELETE FROM)\\s"
                    + "|^\\s+(?:FROM|WHERE|(?:LEFT |INNER )?JOIN|ORDER BY|GROUP BY|ON DUPLICATE KEY|FOR UPDATE)\\s"
                    + "|\"\\s?(?:WHERE|LIMIT|ORDER BY)\\s[a-z0-9:]|[a-z] WHERE [a-z]"),
            Set.of("java"),
            "SQL keywords are written in lower case");

    /** The European Union's transparency database calls a measure LABELLED. */
    private static final Rule AMERICAN_SPELLING = new Rule(
            Pattern.compile(
                    "(?i)behaviour|colour|favour|honour|neighbour|labour|flavour|artefact|judgement|greyscale"
                            + "|(?:normal|personal|serial|initial|categor|recogn|organ|optim|minim|maxim|summar|random|token"
                            + "|author|priorit|synchron|quant|util|visual|capital)is(?:e|ed|es|er|ing|ation)(?!(?-i:[a-z]))"
                            + "|analyse[dr]?(?!(?-i:[a-z]))|analysing|licence|(?-i:[Ll]abelled)(?!by)|labelling|(?<![a-z])centre[ds]?(?!(?-i:[a-z]))"),
            Set.of("java", "md", "ts", "tsx", "yaml", "css"),
            "text and names use American spelling");

    /** A field has a modifier, so that a line that begins with a type declares a local variable. */
    private static final Rule TYPE_NAMED_TWICE = new Rule(
            Pattern.compile("(?m)^ {8,}(?:(?:try|for) \\()?([\\w.]+(?:<[^=;()]*>)?(?:\\[])*) \\w+\\s*=\\s*"
                    + "(?:new \\1\\(|\\(\\1\\) )"),
            Set.of("java"),
            "a local variable does not name its type twice: write var");

    private static final List<Rule> RULES = List.of(LOWER_CASE_SQL, AMERICAN_SPELLING, TYPE_NAMED_TWICE);

    private HouseDialect() {}

    /**
     * Reads the sources and documents below a folder; generated files and landed migrations are left out.
     *
     * @return one line per finding: file, line, the text, and what to do
     */
    public static List<String> findings(Path folder) {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> written(folder.relativize(file)))
                    .sorted()
                    .forEach(file -> read(folder, file, findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private static boolean written(Path file) {
        for (Path part : file) {
            if (GENERATED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static void read(Path folder, Path file, List<String> findings) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        List<Rule> rules =
                RULES.stream().filter(rule -> rule.endings().contains(ending)).toList();
        if (rules.isEmpty() || name.startsWith("HouseDialect")) {
            return;
        }
        String text = text(file);
        for (Rule rule : rules) {
            Matcher matcher = rule.fault().matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.end()).lines().count();
                findings.add("%s:%d: \"%s\": %s"
                        .formatted(
                                folder.relativize(file), line, matcher.group().strip(), rule.advice()));
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rule(Pattern fault, Set<String> endings, String advice) {}
}
