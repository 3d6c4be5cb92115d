package dev.kinora.moderation.account;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what is known about an account, and takes its handle from what it decided about others as staff. */
@Component
class AccountPersonalData extends ErasingStatements {

    AccountPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                delete from account_proposal
                where subject_id in (
                    select id from account_case where account_id = :account
                    union all select id from account_suspension where account_id = :account)
                limit :limit""", """
                delete from account_standing where account_id = :account limit :limit""", """
                delete from account_suspension where account_id = :account limit :limit""", """
                delete from account_case where account_id = :account limit :limit""", """
                delete from account_note where account_id = :account limit :limit""", """
                update account_suspension set decided_by_handle = null
                where decided_by = :account and decided_by_handle is not null limit :limit""", """
                update account_case set decided_by_handle = null
                where decided_by = :account and decided_by_handle is not null limit :limit""", """
                update account_note set author_handle = null
                where author_id = :account and author_handle is not null limit :limit""");
    }
}
