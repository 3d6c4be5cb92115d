-- The length of a video decides how much of it must be watched for a view; three seconds while it is not known.
alter table video_category add column duration_ms bigint not null default 3000;

-- Whether the viewer allowed an analysis when it happened.
alter table engagement add column profiled boolean not null default true;

-- One table for the requests and what became of them, as in the other services.
rename table erased_account to account_erasure;
alter table account_erasure rename column erased_at to requested_at;
alter table account_erasure add column completed_at datetime(6) null;
alter table account_erasure add index ix_account_erasure_open (completed_at, requested_at);
update account_erasure set completed_at = requested_at;
