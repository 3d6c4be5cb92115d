-- The family of all videos with the same pictures; null for a video of which no copy is known.
alter table catalogue_video add column family_id binary(16) null;
