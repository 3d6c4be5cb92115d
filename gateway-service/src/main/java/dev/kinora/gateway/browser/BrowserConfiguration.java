package dev.kinora.gateway.browser;

import dev.kinora.gateway.keys.DerivedKeys;
import dev.kinora.gateway.keys.TextSigner;
import dev.kinora.gateway.session.Sessions;
import dev.kinora.starter.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the session cookie before the security filters. */
@Configuration(proxyBeanMethods = false)
class BrowserConfiguration {

    /** Before Spring Security, which stands at -100. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    CsrfTokens csrfTokens(DerivedKeys keys) {
        return new CsrfTokens(new TextSigner(keys.csrf()));
    }

    @Bean
    FilterRegistrationBean<BrowserSessionFilter> browserSessionFilter(
            SessionCookies cookies, Sessions sessions, CsrfTokens csrf, BearerRelay relay, ProblemWriter problems) {
        var registration =
                new FilterRegistrationBean<>(new BrowserSessionFilter(cookies, sessions, csrf, relay, problems));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
