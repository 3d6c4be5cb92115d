package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WithdrawnContents extends JpaRepository<WithdrawnContent, UUID> {

    boolean existsByContentIdAndKind(UUID contentId, ContentKind kind);
}
