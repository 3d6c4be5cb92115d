package dev.kinora.starter.openapi;

import dev.kinora.starter.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All problems that a service can answer with: the common ones and the enums of its packages, by code. */
final class KnownProblems {

    /** Its problems are those of every service. */
    private static final String STARTER = "dev.kinora.starter";

    private final SortedMap<String, ProblemType> byCode = new TreeMap<>();

    KnownProblems(Collection<String> packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
        Stream.concat(Stream.of(STARTER), packages.stream())
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(Class::isEnum)
                .forEach(this::add);
    }

    private void add(Class<?> type) {
        Stream.of(type.getEnumConstants())
                .map(ProblemType.class::cast)
                .forEach(problem -> byCode.putIfAbsent(problem.code(), problem));
    }

    List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /**
     * The problem of a code.
     *
     * @throws IllegalArgumentException if the service has no such problem
     */
    ProblemType of(String code) {
        ProblemType type = byCode.get(code);
        if (type == null) {
            throw new IllegalArgumentException("@ProblemCodes names " + code + ", which no problem enum has");
        }
        return type;
    }
}
