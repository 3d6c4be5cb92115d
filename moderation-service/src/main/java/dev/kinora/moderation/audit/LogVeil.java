package dev.kinora.moderation.audit;

import java.util.Set;
import java.util.UUID;

/** Of which contents somebody may not read at the moment how they were decided. */
public interface LogVeil {

    /** Ids of the contents whose entries somebody does not see. */
    Set<UUID> hidden(UUID viewer);
}
