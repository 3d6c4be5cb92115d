package dev.kinora.moderation.hash;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases the handle of an account from the entries that it added or wanted removed, and the fingerprints and matches of its
 * own videos. The fingerprints of a video that may harm children stay until a person has decided.
 */
@Component
class HashPersonalData extends ErasingStatements {

    HashPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update hash_entry set created_by = ''
                where created_by_id = :account and created_by <> '' limit :limit""", """
                update hash_entry set removal_asked_by = ''
                where removal_asked_by_id = :account and removal_asked_by <> '' limit :limit""", """
                delete from screened_clip
                where owner_id = :account
                    and not exists (
                        select 1 from preservation p
                        where p.content_id = screened_clip.content_id and p.ended_at is null)
                limit :limit""", """
                delete from hash_match where owner_id = :account limit :limit""");
    }
}
