package dev.kinora.starter.openapi;

import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Notes on each operation what only its Java method tells: who must call, and which problems. */
class OperationNotes implements GlobalOperationCustomizer {

    /** Extensions that {@link ApiDescription} reads and takes away again. */
    static final String NEEDS_ACCOUNT = "x-needs-account";

    static final String CODES = "x-problem-codes";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == CurrentAccount.class
                    && Nullness.forMethodParameter(parameter) != Nullness.NULLABLE) {
                operation.addExtension(NEEDS_ACCOUNT, true);
            }
        }
        ProblemCodes codes = handler.getMethodAnnotation(ProblemCodes.class);
        operation.addExtension(CODES, codes == null ? List.of() : Arrays.asList(codes.value()));
        return operation;
    }

    static boolean namesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equalsIgnoreCase(parameter.getName()));
    }
}
