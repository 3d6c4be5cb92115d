package dev.kinora.recommendation.training;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Writes the texts of the listed videos to the archive. */
@DisallowConcurrentExecution
class CatalogArchiveJob extends QuartzJobBean {

    static final String NAME = "catalog-archive";

    private final CatalogArchive archive;

    CatalogArchiveJob(CatalogArchive archive) {
        this.archive = archive;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        archive.write();
    }
}
