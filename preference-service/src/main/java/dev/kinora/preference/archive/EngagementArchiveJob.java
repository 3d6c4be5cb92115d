package dev.kinora.preference.archive;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Writes the archive of engagements. */
@DisallowConcurrentExecution
class EngagementArchiveJob implements Job {

    private final EngagementArchive archive;

    EngagementArchiveJob(EngagementArchive archive) {
        this.archive = archive;
    }

    @Override
    public void execute(JobExecutionContext context) {
        archive.write();
    }
}
