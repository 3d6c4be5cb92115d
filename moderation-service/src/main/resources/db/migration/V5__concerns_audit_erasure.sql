-- Why a person has to look, as codes, the worst first (before: only the first, in open_reason), and whose content it is.
ALTER TABLE review_case
    ADD COLUMN concerns  JSON        NULL AFTER open_reason,
    ADD COLUMN owner_id  BINARY(16)  NULL AFTER content_version,
    ADD COLUMN erased_at DATETIME(6) NULL AFTER decided_at;
UPDATE review_case
SET owner_id = UNHEX(REPLACE(JSON_UNQUOTE(JSON_EXTRACT(content, '$.author.id')), '-', ''));
ALTER TABLE review_case
    MODIFY COLUMN owner_id BINARY(16) NOT NULL,
    ADD KEY review_case_owner (owner_id),
    ADD KEY review_case_claimed (claimed_by);

-- The log also holds what is about no case: hash list and policies.
ALTER TABLE audit_log
    MODIFY COLUMN case_id BINARY(16) NULL,
    MODIFY COLUMN content_id BINARY(16) NULL,
    ADD COLUMN subject VARCHAR(100) NULL AFTER decision_id,
    ADD KEY audit_log_actor (actor_id);

-- Who has listed a hash or changed a policy, by id as well as by handle, so that an account can be erased.
ALTER TABLE listed_hash ADD COLUMN created_by_id BINARY(16) NULL AFTER created_by;
ALTER TABLE policy_version ADD COLUMN created_by_id BINARY(16) NULL AFTER created_by;
UPDATE listed_hash SET created_by_id =
    (SELECT MAX(actor_id) FROM audit_log WHERE actor_handle = listed_hash.created_by);
UPDATE policy_version SET created_by_id =
    (SELECT MAX(actor_id) FROM audit_log WHERE actor_handle = policy_version.created_by);

ALTER TABLE decision
    ADD KEY decision_owner (owner_id),
    ADD KEY decision_actor (actor_id);

-- A job that has ended needs its content no more.
UPDATE screening_job SET payload = '{}' WHERE state = 'DONE';

-- For retention.
ALTER TABLE withdrawn_content ADD KEY withdrawn_content_age (at);

-- Accounts that were or are being erased; what arrives about them later is not kept.
CREATE TABLE account_erasure (
    account_id   BINARY(16)  NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    completed_at DATETIME(6) NULL,
    PRIMARY KEY (account_id)
) DEFAULT CHARACTER SET utf8mb4;
