package dev.kinora.video.catalog.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Why transcoding failed, and whether a retry can help. */
@Embeddable
public record Failure(
        @Enumerated(EnumType.STRING) @Column(name = "failure_code")
        FailureCode code,

        @Column(name = "failure_detail") String detail,
        @Column(name = "failure_retryable") boolean retryable) {}
