package dev.kinora.gateway.keys;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SigningKeyRepository extends JpaRepository<SigningKey, Integer> {

    List<SigningKey> findAllByOrderByGenerationDesc();
}
