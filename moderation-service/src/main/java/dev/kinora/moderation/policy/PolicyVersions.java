package dev.kinora.moderation.policy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface PolicyVersions extends JpaRepository<PolicyVersion, PolicyVersion.Key> {

    Optional<PolicyVersion> findFirstByKeyPolicyIdOrderByKeyVersionDesc(String policyId);

    List<PolicyVersion> findByKeyPolicyIdOrderByKeyVersionDesc(String policyId, Limit limit);
}
