-- What is noted or decided about an account because of harm to children is for people with that role.
alter table account_note add column child_safety boolean not null default false;

update account_case c set c.child_safety = true
where c.state = 'DECIDED' and (
    c.reason = 'CHILD_SAFETY'
    or (c.action = 'SUSPEND' and exists (
        select 1 from account_suspension s
        where s.account_id = c.account_id and s.reason = 'CHILD_SAFETY' and s.decided_by = c.decided_by
            and s.starts_at between c.decided_at - interval 5 second and c.decided_at + interval 5 second)));

update account_case c set c.child_safety = true
where c.state = 'OPEN' and c.purpose = 'STRIKES' and exists (
    select 1 from strike s
    where s.account_id = c.account_id and s.reason = 'CHILD_SAFETY' and s.lifted_at is null
        and s.expires_at > utc_timestamp(6));
