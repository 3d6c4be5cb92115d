-- The position is in the table that all services have for it.
update takedown_comparison set position = (select position from takedown_position where id = 1) where kind = 'VIDEO';
drop table takedown_position;
