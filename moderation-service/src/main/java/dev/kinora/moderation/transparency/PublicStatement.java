package dev.kinora.moderation.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A statement of reasons with the names of the fields and the values of the transparency database of the European
 * Commission (version 2 of its API). It holds no personal data: neither ids of accounts or content, nor words of people.
 *
 * @param puid the id of the decision: unique on the platform
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicStatement(
        @Nullable List<String> decisionVisibility,
        @Nullable String decisionAccount,
        @Nullable String accountType,
        @Nullable String endDateAccountRestriction,
        String decisionGround,
        String incompatibleContentGround,
        String incompatibleContentExplanation,
        String incompatibleContentIllegal,
        String decisionFacts,
        List<String> contentType,
        @Nullable String contentTypeOther,
        String category,
        @Nullable List<String> categorySpecification,
        String contentDate,
        String applicationDate,
        String sourceType,
        String automatedDetection,
        String automatedDecision,
        String puid) {}
