-- Against how many of how many similar cases an item of a bulk would be decided; null unless that needs a note.
alter table bulk_item
    add column against int null after standing,
    add column counted int null after against;
-- Which earlier version the routing rules of a version are taken from; null for new ones.
alter table routing_version
    add column restored_from bigint null;
