package dev.kinora.moderation.audit;

import dev.kinora.starter.security.CurrentAccount;
import java.util.List;

/** Which entries of the log somebody may not read. */
public interface LogVeil {

    /** Those of these entries that somebody may read, in the same order. */
    List<AuditLine> shown(List<AuditLine> lines, CurrentAccount account);
}
