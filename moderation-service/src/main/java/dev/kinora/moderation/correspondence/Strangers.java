package dev.kinora.moderation.correspondence;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.retention.OldRows;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds what people without an account report from one network, so that nobody uses up what all of them may report together. A
 * network is stored as its hash under a random key of the hour, and both are deleted when the hour is over.
 */
@Component
public class Strangers {

    private static final String MAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int NETWORK_BYTES_V4 = 3;
    private static final int NETWORK_BYTES_V6 = 8;
    private static final int V4_BYTES = 4;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final StrangerProperties properties;
    private final OldRows secrets;
    private final OldRows networks;
    private final InstantSource clock;

    Strangers(JdbcClient jdbc, StrangerProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.secrets = new OldRows(jdbc, "stranger_hour", "hour");
        this.networks = new OldRows(jdbc, "stranger_network", "hour");
        this.clock = clock;
    }

    /**
     * Counts a report in the transaction that files it.
     *
     * @param address IP address of whoever files it
     * @throws ProblemException RATE_LIMITED
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(String address) {
        var hour = hour();
        int filed = countIn(hour, hash(secret(hour), network(address)));
        if (filed > properties.perNetwork()) {
            var wait = Duration.between(clock.instant(), hour.plus(HOUR));
            throw new ProblemException(
                            CommonProblem.RATE_LIMITED,
                            "Much was reported from your network just now; sign in to report.")
                    .with(ProblemException.RETRY_AFTER, wait.toSeconds() + 1);
        }
    }

    private int countIn(Instant hour, byte[] network) {
        jdbc.sql("""
                        insert into stranger_network (hour, network, filed) values (:hour, :network, 1)
                        on duplicate key update filed = filed + 1""")
                .param("hour", Timestamp.from(hour))
                .param("network", network)
                .update();
        return jdbc.sql("select filed from stranger_network where hour = :hour and network = :network for update")
                .param("hour", Timestamp.from(hour))
                .param("network", network)
                .query(Integer.class)
                .single();
    }

    /** The key of an hour, the same for all replicas. */
    private byte[] secret(Instant hour) {
        byte[] fresh = new byte[SECRET_BYTES];
        RANDOM.nextBytes(fresh);
        jdbc.sql("insert ignore into stranger_hour (hour, secret) values (:hour, :secret)")
                .param("hour", Timestamp.from(hour))
                .param("secret", fresh)
                .update();
        return jdbc.sql("select secret from stranger_hour where hour = :hour lock in share mode")
                .param("hour", Timestamp.from(hour))
                .query((row, number) -> row.getBytes("secret"))
                .single();
    }

    /** The first 24 bits of an IPv4 address, or the first 64 of an IPv6 one, which are usually assigned to one site. */
    static byte[] network(String address) {
        try {
            byte[] whole = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(whole, whole.length == V4_BYTES ? NETWORK_BYTES_V4 : NETWORK_BYTES_V6);
        } catch (IllegalArgumentException e) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] hash(byte[] secret, byte[] network) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(network);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3M")
    void forget() {
        secrets.deleteBefore(hour());
        networks.deleteBefore(hour());
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
