package dev.kinora.gateway.factor;

import dev.kinora.gateway.keys.DerivedKeys;
import dev.kinora.gateway.keys.TextSigner;
import dev.kinora.starter.id.BinaryIds;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ten one-time codes that replace the app. They have 59 random bits and are stored under a keyed hash, so a reader of
 * the table cannot try them out.
 */
@Component
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    /** Without characters that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final TextSigner signer;

    RecoveryCodes(JdbcClient jdbc, DerivedKeys keys) {
        this.jdbc = jdbc;
        this.signer = new TextSigner(keys.recoveryCodes());
    }

    /** Creates new codes; earlier ones become invalid. */
    List<String> renew(UUID account) {
        remove(account);
        List<String> codes = Stream.generate(this::code).distinct().limit(CODES).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                .param("account", BinaryIds.bytes(account))
                .param("hash", hash(account, code))
                .update());
        return codes;
    }

    /** Consumes a code; returns false if the account has no such unused code. */
    boolean spend(UUID account, String typed) {
        return jdbc.sql("delete from recovery_code where account_id = :account and code_hash = :hash")
                        .param("account", BinaryIds.bytes(account))
                        .param("hash", hash(account, typed))
                        .update()
                == 1;
    }

    int left(UUID account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .query(Integer.class)
                .single();
    }

    void remove(UUID account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .update();
    }

    private String code() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private String hash(UUID account, String typed) {
        return signer.sign(account + " " + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
