package dev.kinora.video.catalog.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why transcoding failed, and whether a retry can help. */
@Embeddable
public record Failure(
        @Column(name = "failure_code") String code,
        @Column(name = "failure_detail") String detail,
        @Column(name = "failure_retryable") boolean retryable) {}
