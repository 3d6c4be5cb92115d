package dev.kinora.starter.openapi;

import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Notes on each operation what only its Java method tells: whether it reads the caller, and its own problems. */
class OperationNotes implements GlobalOperationCustomizer {

    /** Extensions that {@link ApiDescription} reads and removes. */
    static final String ACCOUNT = "x-account";

    static final String REQUIRED = "required";
    static final String OPTIONAL = "optional";
    static final String CODES = "x-problem-codes";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == CurrentAccount.class) {
                boolean nullable = Nullness.forMethodParameter(parameter) == Nullness.NULLABLE;
                operation.addExtension(ACCOUNT, nullable ? OPTIONAL : REQUIRED);
            }
        }
        List<String> codes = MergedAnnotations.from(handler.getMethod()).stream(ProblemCodes.class)
                .flatMap(named -> Stream.of(named.synthesize().value()))
                .distinct()
                .toList();
        operation.addExtension(CODES, codes);
        return operation;
    }

    static boolean namesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equalsIgnoreCase(parameter.getName()));
    }
}
