package dev.kinora.moderation.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One network cannot use up what all people without an account may report. */
class StrangersIT extends ContestFlow {

    private static final int MOST = 30;

    @Autowired
    private Strangers strangers;

    private int reportedFrom(String address) {
        return anonymously(REPORTS, reportOf("CHILD_SAFETY"), address).status();
    }

    private void usedUp(String address) {
        for (int i = 0; i < MOST; i++) {
            assertThat(reportedFrom(address)).isEqualTo(201);
        }
    }

    @Test
    void boundsANetworkAndNobodyElse() {
        approved();
        usedUp(network + ".1");

        var refused = anonymously(REPORTS, reportOf("CHILD_SAFETY"), network + ".200");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("RATE_LIMITED");
        assertThat(reportedFrom("2001:db8::" + Integer.toHexString(network.hashCode() & 0xffff)))
                .isEqualTo(201);
        assertThat(report(noor, "HATE").status()).as("an account").isEqualTo(201);
    }

    @Test
    void countsReportsOfAccountsTogetherWithThem() {
        approved();
        usedUp(network + ".1");
        jdbc.sql("""
                        insert ignore into account_profile (account_id, handle, display_name, bio, version)
                        values (:id, 'ada', 'Ada', '', 1)""").param("id", BinaryIds.bytes(owner)).update();

        assertThat(anonymously(
                                REPORTS + "/accounts",
                                Map.of("accountId", owner, "reason", "CHILD_SAFETY"),
                                network + ".9")
                        .text("code"))
                .isEqualTo("RATE_LIMITED");
    }

    @Test
    void keepsNoAddressAndNothingLongerThanTheHour() {
        approved();
        assertThat(reportedFrom(network + ".77")).isEqualTo(201);
        var before = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(3600));
        jdbc.sql("insert ignore into stranger_hour (hour, secret) values (:hour, :secret)")
                .param("hour", before)
                .param("secret", new byte[32])
                .update();
        jdbc.sql("insert ignore into stranger_network (hour, network, filed) values (:hour, :network, 1)")
                .param("hour", before)
                .param("network", BinaryIds.bytes(UUID.randomUUID()))
                .update();

        strangers.forget();

        for (var table : new String[] {"stranger_hour", "stranger_network"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " where hour <= :before")
                            .param("before", before)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.254, true",
        "192.0.2.1, 192.0.3.1, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.1, 192.0.2.7, true",
        "unknown, 192.0.2.7, false"
    })
    void takesAddressesOfOneNetworkForOne(String one, String other, boolean same) {
        assertThat(Arrays.equals(Strangers.network(one), Strangers.network(other)))
                .isEqualTo(same);
    }
}
