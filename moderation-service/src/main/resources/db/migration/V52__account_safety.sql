-- Cases of accounts that may be about harm to children are for the role alone. What one person proposes about such a case, or about a
-- suspension because of it, takes effect when another decides the same.
alter table account_case
    add column child_safety boolean not null default false,
    add key account_case_safety (child_safety, state, id);

update account_case
set child_safety = true, version = version + 1
where purpose = 'REPORT' and (detail = 'CHILD_SAFETY' or (state = 'OPEN' and exists (
    select 1 from account_report r
    where r.account_id = account_case.account_id and r.reason = 'CHILD_SAFETY' and r.answer is null)));
update account_case
set child_safety = true, version = version + 1
where purpose = 'PROFILE' and detail like '%CHILD_SAFETY%';
update account_case
set child_safety = true, version = version + 1
where purpose = 'APPEAL' and suspension_id in (select id from account_suspension where reason = 'CHILD_SAFETY');

create table account_proposal (
    subject_id      binary(16)    not null,
    action          varchar(16)   not null,
    note            varchar(2000) null,
    proposed_by     binary(16)    not null,
    proposed_handle varchar(64)   null,
    proposed_at     datetime(6)   not null,
    primary key (subject_id),
    key account_proposal_proposer (proposed_by)
) default character set utf8mb4;
