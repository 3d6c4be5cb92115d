package dev.kinora.starter.openapi;

import dev.kinora.starter.openapi.AccessProbe.Access;
import dev.kinora.starter.security.Role;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes who may call an operation as its {@code security}. OpenAPI 3.1 lets a requirement name a role, and one
 * satisfied requirement of the list is enough: {@code [{bearer: [moderator]}, {bearer: [admin]}]} admits both roles,
 * {@code [{bearer: []}]} every signed-in account, {@code [{}, {bearer: []}]} anyone, with or without a token. An
 * operation without {@code security} needs no token and reads none.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#security-requirement-object">Security Requirement Object</a>
 */
final class SecurityRequirements {

    private static final String BEARER = "bearer";

    private SecurityRequirements() {}

    static void addScheme(Components components) {
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
    }

    /** @param readsCaller whether the operation takes the account of the caller, be it optional or not */
    static void add(Operation operation, Access needed, boolean readsCaller) {
        List<SecurityRequirement> alternatives = new ArrayList<>();
        if (!needed.signedIn() && readsCaller) {
            alternatives.add(new SecurityRequirement());
        }
        if (needed.roles().isEmpty() && (needed.signedIn() || readsCaller)) {
            alternatives.add(new SecurityRequirement().addList(BEARER));
        }
        for (Role role : needed.roles()) {
            alternatives.add(new SecurityRequirement().addList(BEARER, role.claim()));
        }
        operation.setSecurity(alternatives.isEmpty() ? null : alternatives);
    }
}
