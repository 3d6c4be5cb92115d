-- The order of the queue, also within one queue: the gravest first, then the oldest. V1 had the priority ascending, so that every
-- page sorted all waiting cases. Claims are also found by their end.
alter table review_case
    add key review_case_order (state, priority desc, opened_at, id),
    add key review_case_queue (queue, state, priority desc, opened_at, id),
    add key review_case_claims (state, claim_expires_at),
    add key review_case_content (content_id),
    add key review_case_all (priority desc, opened_at, id),
    drop key review_case_waiting;
