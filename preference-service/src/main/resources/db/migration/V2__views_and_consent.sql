-- The length of a video decides how much of it must be watched for a view; three seconds while it is not known.
alter table video_category add column duration_ms bigint not null default 3000;

-- Whether the viewer allowed an analysis when it happened.
alter table engagement add column profiled boolean not null default true;
