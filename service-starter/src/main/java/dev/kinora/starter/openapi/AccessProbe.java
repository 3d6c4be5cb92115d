package dev.kinora.starter.openapi;

import dev.kinora.starter.security.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.FilterInvocation;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Asks the rules that the service enforces who may call an operation. A rule that requires roles names them in its
 * {@link AuthorityAuthorizationDecision}, as Spring Security's own rules do.
 */
class AccessProbe {

    private static final Authentication ANONYMOUS = new AnonymousAuthenticationToken(
            "probe", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    private static final Authentication ACCOUNT =
            UsernamePasswordAuthenticationToken.authenticated("account", "", List.of());

    private final PathPatternRequestTransformer paths = new PathPatternRequestTransformer();
    private final List<SecurityFilterChain> chains;
    private final BearerTokenResolver tokens;

    AccessProbe(List<SecurityFilterChain> chains, BearerTokenResolver tokens) {
        this.chains = List.copyOf(chains);
        this.tokens = tokens;
    }

    /** Whether a token that comes along is looked at, and refused when it is not a good one. */
    boolean readsToken(String method, String path) {
        return tokens.resolve(request(method, path)) != null;
    }

    /**
     * Who may call an operation.
     *
     * @param path with a name in braces for each variable, like {@code /api/v1/videos/{videoId}}
     * @throws IllegalStateException when no rule lets anybody call it
     */
    Access of(String method, String path) {
        HttpServletRequest request = request(method, path);
        if (allows(decide(request, ANONYMOUS))) {
            return Access.ANYONE;
        }
        AuthorizationResult decision = decide(request, ACCOUNT);
        if (allows(decision)) {
            return Access.SIGNED_IN;
        }
        List<Role> roles = decision instanceof AuthorityAuthorizationDecision needed ? roles(needed) : List.of();
        if (roles.isEmpty()) {
            throw new IllegalStateException("ApiAccess lets nobody call " + method + " " + path);
        }
        return new Access(true, roles);
    }

    private @Nullable AuthorizationResult decide(HttpServletRequest request, Authentication caller) {
        return chains.stream()
                .filter(chain -> chain.matches(request))
                .findFirst()
                .flatMap(chain -> chain.getFilters().stream()
                        .filter(AuthorizationFilter.class::isInstance)
                        .map(AuthorizationFilter.class::cast)
                        .findFirst())
                .map(filter -> filter.getAuthorizationManager().authorize(() -> caller, request))
                .orElse(null);
    }

    private static boolean allows(@Nullable AuthorizationResult decision) {
        return decision != null && decision.isGranted();
    }

    private static List<Role> roles(AuthorityAuthorizationDecision decision) {
        Set<String> names = decision.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.authority()))
                .toList();
    }

    /** A request with what rules look at; Spring Security's stand-in refuses to tell its dispatcher type. */
    private HttpServletRequest request(String method, String template) {
        String path = template.replaceAll("\\{[^}]*}", "1");
        HttpServletRequest standIn = new FilterInvocation("", path, method).getHttpRequest();
        return new HttpServletRequestWrapper(paths.transform(standIn)) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                        ? Collections.enumeration(List.of("Bearer probe"))
                        : Collections.emptyEnumeration();
            }

            @Override
            public @Nullable String getHeader(String name) {
                return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? "Bearer probe" : null;
            }
        };
    }

    /**
     * Who may call an operation.
     *
     * @param signedIn whether the caller must be signed in
     * @param roles of which the caller must have at least one; empty when none is needed
     */
    record Access(boolean signedIn, List<Role> roles) {

        static final Access ANYONE = new Access(false, List.of());
        static final Access SIGNED_IN = new Access(true, List.of());

        Access {
            roles = List.copyOf(roles);
        }
    }
}
