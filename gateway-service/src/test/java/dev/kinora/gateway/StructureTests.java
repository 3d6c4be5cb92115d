package dev.kinora.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kinora.testsupport.DescribedProblems;
import dev.kinora.testsupport.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

class StructureTests {

    private static final JavaClasses MAIN = HouseRules.mainClassesOf("dev.kinora.gateway");

    @Test
    void keepsTheFeaturesApart() {
        var modules = ApplicationModules.of(GatewayApplication.class);
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "account",
                        "keys",
                        "session",
                        "token",
                        "browser",
                        "routing",
                        "limits",
                        "live",
                        "recovery",
                        "factor",
                        "passkey");
    }

    @Test
    void describesEveryProblemThatItsCodeNames() {
        DescribedProblems.verify("dev.kinora.gateway");
    }

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(MAIN);
        HouseRules.checkFreeOfSpring(
                MAIN,
                "dev.kinora.gateway.routing.RouteTable",
                "dev.kinora.gateway.live.RecentEvents",
                "dev.kinora.gateway.account.login.PasswordRules");
    }

    @Test
    void noticesAPlantedFault() {
        var planted = new ClassFileImporter().importClasses(PlantedController.class);
        assertThatThrownBy(() -> HouseRules.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("drop `public`");
    }

    /** A controller that anybody could call. */
    @RestController
    public static class PlantedController {}
}
