-- What heads read of a comment that a person decided about, one row a decision. The label is that of the decision. The text is
-- encoded soon after, so features are null until then, and stay so for a text that the model cannot read.
create table comment_lesson (
    decision_id     binary(16)       not null,
    case_id         binary(16)       not null,
    content_id      binary(16)       not null,
    content_version bigint           not null,
    owner_id        binary(16)       not null,
    decided_at      datetime(6)      not null,
    replaced_at     datetime(6)      null,
    print           binary(32)       null,
    encoder         varchar(200)     null,
    features        varbinary(16384) null,
    encoded_at      datetime(6)      null,
    primary key (decision_id),
    key comment_lesson_content (content_id, content_version),
    key comment_lesson_owner (owner_id),
    key comment_lesson_age (decided_at),
    key comment_lesson_encoder (encoder, decided_at)
) default character set utf8mb4;

-- Decisions of before: the last one of a person about each version of a comment.
insert into comment_lesson (decision_id, case_id, content_id, content_version, owner_id, decided_at)
select d.id, d.case_id, d.content_id, d.content_version, d.owner_id, d.decided_at
from decision d join review_case c on c.id = d.case_id
where d.content_kind = 'COMMENT' and d.actor_id is not null and d.outcome is not null and c.state = 'DECIDED'
    and d.reason_code in ('NO_VIOLATION', 'SEXUAL_CONTENT', 'VIOLENCE', 'HATE', 'HARASSMENT', 'SELF_HARM', 'CHILD_SAFETY')
    and not exists (
        select 1 from decision later
        where later.content_id = d.content_id and later.content_version = d.content_version
            and later.version > d.version and later.actor_id is not null and later.action <> 'ESCALATE')
    and not exists (select 1 from account_erasure e where e.account_id = d.owner_id)
    and not exists (select 1 from withdrawn_content w where w.content_id = d.content_id);
