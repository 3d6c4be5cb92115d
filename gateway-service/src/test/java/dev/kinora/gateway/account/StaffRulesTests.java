package dev.kinora.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.account.login.NewAccount;
import dev.kinora.starter.security.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StaffRulesTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void offersASecondFactorToTheStaffByDefault() {
        StaffRules rules = rules(Map.of());
        Account moderator = account(Role.VIEWER, Role.MODERATOR);
        assertThat(rules.granted(moderator)).containsExactlyInAnyOrder(Role.VIEWER, Role.MODERATOR);
        assertThat(rules.standing(moderator).offered()).isTrue();
        assertThat(rules.standing(moderator).asked()).isFalse();
        assertThat(rules.standing(account(Role.VIEWER, Role.CREATOR)).offered()).isFalse();
        moderator.beginSecondFactor(NOW);
        assertThat(rules.standing(moderator).asked()).isTrue();
    }

    @Test
    void withholdsTheRolesOfTheStaffUntilTheRequiredSecondFactorIsThere() {
        StaffRules rules = rules(Map.of("kinora.accounts.staff-second-factor", "required"));
        Account admin = account(Role.VIEWER, Role.ADMIN, Role.OPERATOR);
        assertThat(rules.granted(admin)).containsExactly(Role.VIEWER);
        assertThat(rules.snapshot(admin).account().roles()).containsExactly(AccountRole.VIEWER);
        assertThat(rules.standing(admin).withheldRoles()).containsExactly(AccountRole.ADMIN, AccountRole.OPERATOR);
        admin.beginSecondFactor(NOW);
        assertThat(rules.granted(admin)).containsExactlyInAnyOrder(Role.VIEWER, Role.ADMIN, Role.OPERATOR);
        assertThat(rules.standing(admin).withheldRoles()).isEmpty();
        admin.endSecondFactor(NOW);
        assertThat(rules.granted(admin)).containsExactly(Role.VIEWER);
        Account viewer = account(Role.VIEWER, Role.CREATOR);
        assertThat(rules.granted(viewer)).containsExactlyInAnyOrder(Role.VIEWER, Role.CREATOR);
    }

    @Test
    void asksNobodyWhenItIsOff() {
        StaffRules rules = rules(Map.of("kinora.accounts.staff-second-factor", "off"));
        Account admin = account(Role.ADMIN);
        admin.beginSecondFactor(NOW);
        assertThat(rules.standing(admin).offered()).isFalse();
        assertThat(rules.standing(admin).asked()).isFalse();
        assertThat(rules.granted(admin)).containsExactly(Role.ADMIN);
    }

    @Test
    void stillAsksWhoHasLeftTheStaff() {
        Account former = account(Role.VIEWER);
        former.beginSecondFactor(NOW);
        assertThat(rules(Map.of()).standing(former).asked()).isTrue();
    }

    private static StaffRules rules(Map<String, String> values) {
        return new StaffRules(new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("kinora.accounts", AccountProperties.class));
    }

    private static Account account(Role... roles) {
        var wanted = NewAccount.vouchedFor("mira", "mira@example.org", null, "not looked at", Set.of(roles));
        return new Account(UUID.randomUUID(), wanted, "hash", NOW);
    }
}
