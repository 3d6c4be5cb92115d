package dev.kinora.video.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why a comment is not shown, as its author reads it. */
@Embeddable
record CommentReason(
        @Schema(
                description = "Code of the reason; new codes may be added",
                pattern = "[A-Z][A-Z0-9_]*",
                example = "HATE")
        @Column(name = "reason_code")
        String code,

        @Column(name = "reason_statement") String statement) {}
