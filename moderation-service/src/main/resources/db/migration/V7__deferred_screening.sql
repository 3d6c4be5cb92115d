-- Jobs that wait because a model or the media were not available: since when, for what, and how often they were tried.
alter table screening_job
    add column deferrals      int         not null default 0 after attempts,
    add column deferred_since datetime(6) null after deferrals,
    add column deferred_for   varchar(60) null after deferred_since;
