package dev.kinora.moderation.review.routing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoutingVersions extends JpaRepository<RoutingVersion, Long> {

    Optional<RoutingVersion> findFirstByOrderByVersionDesc();

    List<RoutingVersion> findAllByOrderByVersionDesc(Limit limit);
}
