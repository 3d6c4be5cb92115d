-- What the verdict on a video rests on besides the stages: the record of its creator and a drawn number. The propensity is
-- the probability with which chance alone brings the video to a person.
alter table assessment
    add column creator    json   null after breakdowns,
    add column propensity double null after concerns;

-- When a case was withdrawn undecided, and when its content was removed; rows of withdrawn_content are kept for a month only.
alter table review_case
    add column withdrawn_at datetime(6) null after decided_at,
    add column removed_at   datetime(6) null after withdrawn_at;
update review_case
set withdrawn_at = coalesce(
    (select max(audit_log.at) from audit_log
     where audit_log.case_id = review_case.id and audit_log.action = 'WITHDRAWN'),
    opened_at)
where state = 'WITHDRAWN';
update review_case
set removed_at = (
    select max(withdrawn_content.at) from withdrawn_content where withdrawn_content.content_id = review_case.content_id);
