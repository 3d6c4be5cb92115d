package dev.kinora.moderation.insight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

    @Bean
    CountedPeriods countedPeriods(PeriodFigures figures, InsightProperties properties) {
        return new CountedPeriods(figures::count, properties.cached());
    }
}
