package dev.kinora.video.comment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CommentRepository extends JpaRepository<Comment, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Comment c where c.id = :id")
    Optional<Comment> lock(UUID id);

    /** Newest first: what everybody sees, and the viewer's own. */
    @Query("select c from Comment c where c.videoId = :videoId and c.id < :before "
            + "and (c.state = CommentState.PUBLISHED or (c.authorId = :viewer and c.state <> CommentState.REMOVED)) "
            + "order by c.id desc")
    List<Comment> visible(UUID videoId, UUID viewer, UUID before, Limit limit);
}
