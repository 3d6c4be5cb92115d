package dev.kinora.starter.openapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Asks the access rules of the service who may call an operation. */
class AccessProbe {

    private static final Authentication STRANGER =
            new AnonymousAuthenticationToken("probe", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    private static final Authentication ACCOUNT =
            UsernamePasswordAuthenticationToken.authenticated("account", "", List.of());

    private final WebInvocationPrivilegeEvaluator rules;

    AccessProbe(WebInvocationPrivilegeEvaluator rules) {
        this.rules = rules;
    }

    /**
     * Gives a probe what rules look at beside path and method; Spring Security's stand-in for a request refuses to tell its
     * dispatcher type.
     */
    static HttpServletRequestTransformer requests() {
        var paths = new PathPatternRequestTransformer();
        return request -> new HttpServletRequestWrapper(paths.transform(request)) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        };
    }

    /** Who may call this method of a path with variables. */
    Access of(String method, String path) {
        String concrete = path.replaceAll("\\{[^}]*}", "1");
        if (rules.isAllowed("", concrete, method, STRANGER)) {
            return Access.EVERYBODY;
        }
        return rules.isAllowed("", concrete, method, ACCOUNT) ? Access.ACCOUNTS : Access.ROLES;
    }

    enum Access {
        EVERYBODY,
        ACCOUNTS,
        ROLES
    }
}
