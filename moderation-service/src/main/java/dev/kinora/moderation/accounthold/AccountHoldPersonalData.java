package dev.kinora.moderation.accounthold;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The handles of whoever ordered and lifted holds, and lifted holds of an account. One that holds stays: who leaves does not make it
 * undone.
 */
@Component
class AccountHoldPersonalData extends ErasingStatements {

    AccountHoldPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update account_hold set ordered_handle = null
                where ordered_by = :account and ordered_handle is not null limit :limit""", """
                update account_hold set proposed_handle = null
                where proposed_by = :account and proposed_handle is not null limit :limit""", """
                update account_hold set lifted_handle = null
                where lifted_by = :account and lifted_handle is not null limit :limit""", """
                delete from account_hold where account_id = :account and lifted_at is not null limit :limit""");
    }
}
