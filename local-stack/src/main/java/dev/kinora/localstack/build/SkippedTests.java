package dev.kinora.localstack.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Tests that a run of Maven skipped, by its reports: what silently does not run proves nothing. */
final class SkippedTests {

    private static final String REPORTS = "*/target/{surefire,failsafe}-reports/TEST-*.xml";

    private SkippedTests() {}

    /**
     * The skipped tests with the reasons that they gave, as lines.
     *
     * @param since reports from before are of other runs
     */
    static List<String> find(Path project, Instant since) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + project + "/" + REPORTS);
        try (var files = Files.find(
                project,
                4,
                (file, about) -> matcher.matches(file)
                        && !about.lastModifiedTime().toInstant().isBefore(since))) {
            List<String> skipped = new ArrayList<>();
            for (var report : files.sorted().toList()) {
                skipped.addAll(skipped(report));
            }
            return skipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> skipped(Path report) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var nodes = factory.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("skipped");
            List<String> skipped = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                if (nodes.item(i) instanceof Element why && why.getParentNode() instanceof Element test) {
                    skipped.add("%s.%s: %s"
                            .formatted(
                                    test.getAttribute("classname"),
                                    test.getAttribute("name"),
                                    why.getAttribute("message")
                                            .lines()
                                            .findFirst()
                                            .orElse("no reason given")));
                }
            }
            return skipped;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Cannot read " + report, e);
        }
    }
}
