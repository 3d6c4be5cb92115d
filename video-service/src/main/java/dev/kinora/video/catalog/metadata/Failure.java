package dev.kinora.video.catalog.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why no video could be made of an upload, and whether trying again can help. */
@Embeddable
public record Failure(
        @Column(name = "failure_code") String code,
        @Column(name = "failure_detail") String detail,
        @Column(name = "failure_retryable") boolean retryable) {}
