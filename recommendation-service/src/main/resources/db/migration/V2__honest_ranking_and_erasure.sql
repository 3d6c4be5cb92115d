-- The parameters that shipped first ranked worse than popularity alone. Only who never changed them gets the new ones.
UPDATE ranking_parameters
SET version = version + 1,
    body = JSON_SET(body, '$.tfidf.similarity', 0.25, '$.tfidf.popularity', 0.65, '$.tfidf.calibration', 0.1)
WHERE CAST(JSON_EXTRACT(body, '$.tfidf.similarity') AS DECIMAL(9, 6)) = 0.6
  AND CAST(JSON_EXTRACT(body, '$.tfidf.popularity') AS DECIMAL(9, 6)) = 0.3
  AND CAST(JSON_EXTRACT(body, '$.tfidf.freshness') AS DECIMAL(9, 6)) = 0.1
  AND CAST(JSON_EXTRACT(body, '$.tfidf.calibration') AS DECIMAL(9, 6)) = 0.8;

-- What was learned before was biased: it fades like everything else, but must not weigh more than the window.
UPDATE exploration_posterior SET arm_key = 'personalized' WHERE arm_key = 'personalised';
UPDATE exploration_posterior
SET successes = successes * 1000 / (successes + failures), failures = failures * 1000 / (successes + failures)
WHERE successes + failures > 1000;

-- The chance that a slot explores; who has seen what lately; whose videos are in a log that must be forgotten.
ALTER TABLE impression
    ADD COLUMN explore_chance double NOT NULL DEFAULT 0,
    DROP KEY impression_user,
    ADD KEY impression_viewer (user_id, served_at),
    ADD KEY impression_video (video_id);

-- When a video was first viewed: an evaluation must not know more than was known at its cut.
ALTER TABLE viewer_video
    ADD COLUMN viewed_at datetime(6) NULL,
    ADD KEY viewer_video_viewed (viewed_at);
UPDATE viewer_video SET viewed_at = watched_at WHERE viewed = TRUE;

-- What a viewer did before this was reset.
ALTER TABLE viewer_preference ADD COLUMN forget_before datetime(6) NULL;

ALTER TABLE viewer_follow ADD KEY viewer_follow_creator (creator_id);
ALTER TABLE viewer_feedback ADD KEY viewer_feedback_target (target_id);

-- Accounts that asked for their erasure. The row stays, so that late events do not bring anything back.
CREATE TABLE account_erasure (
    account_id   binary(16)  NOT NULL,
    requested_at datetime(6) NOT NULL,
    completed_at datetime(6) NULL,
    PRIMARY KEY (account_id),
    KEY account_erasure_open (completed_at, requested_at)
) DEFAULT CHARSET = utf8mb4;
