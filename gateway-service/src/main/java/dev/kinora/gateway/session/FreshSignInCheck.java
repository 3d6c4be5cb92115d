package dev.kinora.gateway.session;

import dev.kinora.gateway.account.FreshSignIn;
import dev.kinora.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Requires a recent confirmation for endpoints marked with {@link FreshSignIn}: of the password, and of the second factor
 * where there is one, or by a passkey.
 */
@Configuration(proxyBeanMethods = false)
class FreshSignInCheck implements WebMvcConfigurer, HandlerInterceptor {

    private static final String REMEDY =
            "Send the password, and the code where the account has a second factor, to POST"
                    + " /api/v1/users/me/reauthentication, or what a passkey signed to POST"
                    + " /api/v1/users/me/reauthentication/passkey, and repeat this.";

    private final Sessions sessions;

    FreshSignInCheck(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(FreshSignIn.class)
                && CurrentSession.find().filter(sessions::fresh).isEmpty()) {
            throw new ProblemException(SessionProblem.REAUTHENTICATION_REQUIRED, REMEDY);
        }
        return true;
    }

    @Bean
    static GlobalOperationCustomizer freshSignInDescription() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(FreshSignIn.class)) {
                operation.setDescription(
                        "Needs a fresh sign-in: this session was signed in to, or its account confirmed,"
                                + " within the last five minutes. Otherwise 403 REAUTHENTICATION_REQUIRED. " + REMEDY);
            }
            return operation;
        };
    }
}
