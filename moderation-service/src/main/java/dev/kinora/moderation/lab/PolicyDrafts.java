package dev.kinora.moderation.lab;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface PolicyDrafts extends JpaRepository<PolicyDraft, UUID> {

    List<PolicyDraft> findByPolicyIdOrderByCreatedAtDescIdDesc(String policyId, Limit limit);

    long countByPolicyIdAndState(String policyId, DraftState state);
}
