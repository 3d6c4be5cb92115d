package dev.kinora.moderation.hash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sequence of changes of the hash list, and its size. A change locks the row until its transaction ends; therefore
 * whoever sees a number has seen all smaller ones.
 */
@Component
class ListState {

    private final JdbcClient jdbc;

    ListState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the list for this transaction and returns how many hashes of pictures it has, crops included. */
    @Transactional(propagation = Propagation.MANDATORY)
    long lock() {
        return jdbc.sql("select weight from hash_list where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** The number of the next change, which adds so many hashes or takes them away. */
    @Transactional(propagation = Propagation.MANDATORY)
    long advance(int weight) {
        jdbc.sql("update hash_list set last_change = last_change + 1, weight = weight + :weight where id = 1")
                .param("weight", weight)
                .update();
        return jdbc.sql("select last_change from hash_list where id = 1")
                .query(Long.class)
                .single();
    }
}
