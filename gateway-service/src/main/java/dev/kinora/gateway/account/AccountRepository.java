package dev.kinora.gateway.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    boolean existsByHandle(String handle);

    boolean existsByEmail(String email);

    Optional<Account> findByHandle(String handle);

    Optional<Account> findByEmail(String email);

    /** Newest first; ids are time-ordered. */
    @Query("""
            select a from Account a
            where (:before is null or a.id < :before)
              and (:prefix is null or a.handle like :prefix escape '!' or a.email like :prefix escape '!'
                   or a.pendingEmail like :prefix escape '!')
            order by a.id desc""")
    List<Account> page(@Nullable UUID before, @Nullable String prefix, Limit limit);

    @Query(value = """
            select count(*) from account_role r join account a on a.id = r.account_id
            where r.role = 'admin' and a.state = 'ACTIVE'""", nativeQuery = true)
    long countAdmins();

    /** One row for each administrator who can sign in, locked until the transaction ends. */
    @Query(value = """
            select r.role from account_role r join account a on a.id = r.account_id
            where r.role = 'admin' and a.state = 'ACTIVE' for update""", nativeQuery = true)
    List<String> lockAdmins();
}
