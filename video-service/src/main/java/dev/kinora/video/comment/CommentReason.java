package dev.kinora.video.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why a comment is not shown, as its author reads it. */
@Embeddable
record CommentReason(
        @Column(name = "reason_code") String code,
        @Column(name = "reason_statement") String statement) {}
