package dev.kinora.moderation.childsafety;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from what it proposed, and forgets whether it had the role. */
@Component
class ProposalPersonalData extends ErasingStatements {

    ProposalPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update child_safety_proposal set proposed_handle = null
                where proposed_by = :account and proposed_handle is not null limit :limit""", """
                update account_proposal set proposed_handle = null
                where proposed_by = :account and proposed_handle is not null limit :limit""", """
                delete from child_safety_staff where account_id = :account limit :limit""");
    }
}
