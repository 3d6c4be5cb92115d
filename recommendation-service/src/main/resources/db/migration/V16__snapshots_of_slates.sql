-- Finds the snapshots by which slates were ranked.
alter table slate add key slate_snapshot (online_snapshot, arm, composed_at);
