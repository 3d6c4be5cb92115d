package dev.kinora.gateway.account.audit;

import dev.kinora.starter.audit.AuditChecks;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AccountAuditConfiguration {

    @Bean
    V6__AccountAuditChain accountAuditChain() {
        return new V6__AccountAuditChain();
    }

    @Bean
    AuditChecks auditChecks(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        return new AuditChecks(AccountAuditTable.CHAIN, jdbc, json, clock);
    }
}
