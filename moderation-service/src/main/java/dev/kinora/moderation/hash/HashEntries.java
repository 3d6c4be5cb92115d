package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.EntryState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HashEntries extends JpaRepository<HashEntry, UUID> {

    List<HashEntry> findByContentIdAndSourceAndStateNot(UUID contentId, EntrySource source, EntryState state);

    Optional<HashEntry> findBySingleHash(String singleHash);
}
