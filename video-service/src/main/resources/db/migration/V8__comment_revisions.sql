-- Comments can be edited. A comment is announced as an engagement once, however often it is hidden and shown.
ALTER TABLE comment
    ADD COLUMN revision          BIGINT      NOT NULL DEFAULT 1,
    ADD COLUMN edited_at         DATETIME(6) NULL,
    ADD COLUMN decided_by_person BOOLEAN     NOT NULL DEFAULT FALSE,
    ADD COLUMN announced         BOOLEAN     NOT NULL DEFAULT FALSE;
UPDATE comment SET announced = TRUE WHERE decision_version > 0;

-- Until when each account has used up what it may write (the theoretical arrival time of GCRA).
CREATE TABLE comment_rate (
    account_id BINARY(16)  NOT NULL,
    free_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id)
);
