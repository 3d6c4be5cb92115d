package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class DescribedProblemsTests {

    @Test
    void findsWhatACollaboratorThrowsAndNobodyDescribes() {
        assertThat(missing("""
                {"paths":{"/things/{id}":{"get":{"responses":{"400":{"description":"MALFORMED_REQUEST"}}},
                    "put":{"responses":{"409":{"description":"CONFLICT"}}}}}}"""))
                .containsOnlyKeys("GET /things/{id}", "PUT /things/{id}")
                .hasEntrySatisfying(
                        "GET /things/{id}", codes -> assertThat(codes).containsExactly("NOT_FOUND"))
                .hasEntrySatisfying(
                        "PUT /things/{id}", codes -> assertThat(codes).containsExactly("ACCOUNT_ERASED", "NOT_FOUND"));
    }

    @Test
    void isContentWithWhatIsDescribed() {
        assertThat(missing("""
                {"paths":{"/things/{id}":{"get":{"responses":{"404":{"description":"NOT_FOUND"}}},
                    "put":{"responses":{"404":{"description":"NOT_FOUND, CASE_NOT_FOUND"},
                        "410":{"description":"ACCOUNT_ERASED"}}}}}}""")).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoPartOfTheDescription() {
        assertThat(missing("{\"paths\":{}}")).isEmpty();
    }

    private static Map<String, SortedSet<String>> missing(String description) {
        var classes = new ClassFileImporter().importClasses(Things.class, Shelf.class, Cellar.class);
        return new DescribedProblems(classes, new JsonMapper().readTree(description)).missing();
    }

    interface Shelf {
        String take(String id);
    }

    static class Cellar implements Shelf {
        @Override
        public String take(String id) {
            return Optional.of(id)
                    .filter(String::isEmpty)
                    .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "It is not here."));
        }
    }

    @RestController
    @RequestMapping("/things")
    static class Things {

        private final Shelf shelf = new Cellar();

        @GetMapping("/{id:[a-z]+}")
        String read(String id) {
            return shelf.take(id);
        }

        @PutMapping("/{id}")
        String replace(String id) {
            if (id.isBlank()) {
                throw new ProblemException(CommonProblem.ACCOUNT_ERASED, "It is gone.");
            }
            return shelf.take(id);
        }
    }
}
