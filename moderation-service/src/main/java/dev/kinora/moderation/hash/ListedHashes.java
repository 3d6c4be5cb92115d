package dev.kinora.moderation.hash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Ids are ordered by time, so ordering by id is ordering by time. */
interface ListedHashes extends JpaRepository<ListedHash, UUID> {

    Optional<ListedHash> findByAlgorithmAndHash(HashAlgorithm algorithm, String hash);

    List<ListedHash> findByAlgorithm(HashAlgorithm algorithm);

    List<ListedHash> findAllByOrderByIdDesc(Limit limit);

    List<ListedHash> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
