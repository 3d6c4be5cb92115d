package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.ProblemWriter;
import dev.kinora.starter.security.CurrentAccount;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/** Limits addresses before any expensive work, and accounts as soon as the token is verified. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Before the session cookie is looked up, at -110. */
    private static final int FIRST = -120;

    /** After Spring Security, which stands at -100; it leaves the caller behind only inside its own chain. */
    private static final int AFTER_SECURITY = -90;

    @Bean
    FilterRegistrationBean<PlainPathFilter> plainPathFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new PlainPathFilter(problems));
        registration.setOrder(FIRST - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ConcurrencyFilter> concurrencyLimit(LimitProperties properties, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new ConcurrencyFilter(properties.concurrent(), problems));
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "kinora.limits.enabled", matchIfMissing = true)
    FilterRegistrationBean<RateLimitFilter> addressLimit(
            LimitProperties properties, Buckets buckets, ProblemWriter problems) {
        LimitProperties.Address address = properties.address();
        Function<RouteClass, Rate> rates = routeClass -> switch (routeClass) {
            case AUTH -> address.auth();
            case UPLOAD -> address.upload();
            case WRITE -> address.write();
            case READ -> address.read();
        };
        var filter = new RateLimitFilter(
                "address",
                request -> Optional.of(Addresses.network(request.getRemoteAddr())),
                rates,
                buckets,
                problems);
        return named("addressLimit", filter, FIRST);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "kinora.limits.enabled", matchIfMissing = true)
    FilterRegistrationBean<RateLimitFilter> accountLimit(
            LimitProperties properties, Buckets buckets, ProblemWriter problems) {
        LimitProperties.Account account = properties.account();
        Function<RouteClass, Rate> rates = routeClass -> switch (routeClass) {
            case AUTH -> account.auth();
            case UPLOAD -> account.upload();
            case WRITE -> account.write();
            case READ -> account.read();
        };
        var filter = new RateLimitFilter(
                "account",
                request -> CurrentAccount.of(SecurityContextHolder.getContext().getAuthentication())
                        .map(caller -> caller.id().toString()),
                rates,
                buckets,
                problems);
        return named("accountLimit", filter, AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<ReportLimitFilter> reportLimit(Attempts attempts, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new ReportLimitFilter(attempts, problems));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    private static FilterRegistrationBean<RateLimitFilter> named(String name, RateLimitFilter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(order);
        return registration;
    }
}
