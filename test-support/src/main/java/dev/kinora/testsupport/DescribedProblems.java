package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the problems that the code of an operation names with those that {@code openapi.json} describes for it. The
 * code of an operation is its controller method and whatever that calls within the service and the starter.
 */
public final class DescribedProblems {

    private static final Path FILE = Path.of("openapi.json");
    private static final String MAPPING = "Mapping";
    private static final String STARTER = "dev.kinora.starter";

    private final JavaClasses classes;
    private final JsonNode described;

    /** What a method calls, so that what many operations share is searched once. */
    private final Map<JavaCodeUnit, List<JavaCodeUnit>> calls = new HashMap<>();

    DescribedProblems(JavaClasses classes, JsonNode description) {
        this.classes = classes;
        this.described = description.path("paths");
    }

    /**
     * Fails when an operation can answer with a problem that is not described for it.
     *
     * @param basePackage of the service
     */
    public static void verify(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage, STARTER);
        assertThat(new DescribedProblems(classes, new JsonMapper().readTree(FILE)).missing())
                .as("name what an operation can answer in its @ProblemCodes")
                .isEmpty();
    }

    /** The codes that are not described, by operation. */
    SortedMap<String, SortedSet<String>> missing() {
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(RestController.class)) {
                type.getMethods().forEach(method -> compare(method, missing));
            }
        }
        return missing;
    }

    private void compare(JavaMethod handler, Map<String, SortedSet<String>> missing) {
        SortedSet<String> named = named(handler);
        for (JavaAnnotation<?> mapping : mappings(handler.getAnnotations())) {
            for (String base : bases(handler.getOwner())) {
                for (String path : paths(mapping)) {
                    Pattern address = address(base + path);
                    described.properties().stream()
                            .filter(one -> address.matcher(one.getKey()).matches())
                            .forEach(one -> verbs(mapping)
                                    .forEach(verb -> compare(verb, one.getKey(), one.getValue(), named, missing)));
                }
            }
        }
    }

    private static void compare(
            String verb, String path, JsonNode item, Set<String> named, Map<String, SortedSet<String>> missing) {
        JsonNode operation = item.path(verb.toLowerCase(Locale.ROOT));
        SortedSet<String> left = new TreeSet<>(named);
        left.removeAll(codes(operation));
        if (operation.isObject() && !left.isEmpty()) {
            missing.put(verb + " " + path, left);
        }
    }

    private static List<JavaAnnotation<?>> mappings(Collection<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream()
                .filter(one -> one.getRawType().getPackageName().equals(RequestMapping.class.getPackageName()))
                .filter(one -> one.getRawType().getSimpleName().endsWith(MAPPING))
                .<JavaAnnotation<?>>map(one -> one)
                .toList();
    }

    private static List<String> bases(JavaClass controller) {
        List<String> bases = mappings(controller.getAnnotations()).stream()
                .flatMap(mapping -> paths(mapping).stream())
                .toList();
        return bases.isEmpty() ? List.of("") : bases;
    }

    private static List<String> paths(JavaAnnotation<?> mapping) {
        List<String> paths = Stream.of("value", "path")
                .flatMap(name -> mapping.tryGetExplicitlyDeclaredProperty(name).stream())
                .flatMap(value -> Stream.of((Object[]) value))
                .map(String::valueOf)
                .toList();
        return paths.isEmpty() ? List.of("") : paths;
    }

    private static Stream<String> verbs(JavaAnnotation<?> mapping) {
        String name = mapping.getRawType().getSimpleName();
        if (!name.equals(RequestMapping.class.getSimpleName())) {
            return Stream.of(name.substring(0, name.length() - MAPPING.length()).toUpperCase(Locale.ROOT));
        }
        return mapping.tryGetExplicitlyDeclaredProperty("method").stream()
                .flatMap(value -> Stream.of((Object[]) value))
                .map(verb -> ((JavaEnumConstant) verb).name());
    }

    /** Matches the path of a mapping as the description writes it; a part that a property fills may be anything. */
    private static Pattern address(String path) {
        String template = path.replaceAll("\\$\\{[^}]*}", "\0").replaceAll("\\{\\*?(\\w+)(:[^}]*)?}", "{$1}");
        return Pattern.compile(
                Stream.of(template.split("\0", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    private static Set<String> codes(JsonNode operation) {
        Set<String> codes = new HashSet<>();
        operation
                .path("responses")
                .valueStream()
                .flatMap(response ->
                        Arrays.stream(response.path("description").asString().split(", ")))
                .forEach(codes::add);
        return codes;
    }

    /**
     * The codes of the problems that a method, and what it calls, names. What is no valid value follows from the form of
     * an operation, and its check may stand where operations without values pass, too. What a problem enum does with its
     * own constants, such as to find one by a status, says nothing.
     */
    private SortedSet<String> named(JavaCodeUnit start) {
        SortedSet<String> codes = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            JavaCodeUnit unit = waiting.pop();
            unit.getFieldAccesses().stream()
                    .filter(DescribedProblems::isProblem)
                    .map(access -> access.getTarget().getName())
                    .filter(code -> !code.equals(CommonProblem.VALIDATION_FAILED.code()))
                    .forEach(codes::add);
            calls.computeIfAbsent(unit, DescribedProblems::called).stream()
                    .filter(seen::add)
                    .forEach(waiting::push);
        }
        return codes;
    }

    private static boolean isProblem(JavaFieldAccess access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEnum()
                && owner.isAssignableTo(ProblemType.class)
                && access.getTarget()
                        .resolveMember()
                        .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                        .isPresent();
    }

    private static List<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Collection::stream)
                .map(JavaAccess::getTarget)
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast)
                .flatMap(DescribedProblems::bodies)
                .filter(called -> !called.getOwner().isAssignableTo(ProblemType.class))
                .distinct()
                .toList();
    }

    /** The method that is called, and those that override it. */
    private static Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        String[] parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        Stream<JavaCodeUnit> overriding = target.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream());
        return Stream.concat(target.resolveMember().stream().map(JavaCodeUnit.class::cast), overriding);
    }
}
