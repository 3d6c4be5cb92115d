package dev.kinora.starter.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.listeners.JobListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records the last start of each job in the database that all replicas share. Quartz does not keep it: a run requested
 * by an operator has its own trigger, which is deleted after it has fired.
 */
class JobRuns extends JobListenerSupport {

    private static final Logger log = LoggerFactory.getLogger(JobRuns.class);

    private final JdbcClient jdbc;

    JobRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String getName() {
        return "kinora-job-runs";
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {
        try {
            jdbc.sql("""
                            insert into job_run (job, started_at) values (:job, :now)
                            on duplicate key update started_at = :now""")
                    .param("job", context.getJobDetail().getKey().toString())
                    .param("now", Timestamp.from(context.getFireTime().toInstant()))
                    .update();
        } catch (DataAccessException e) {
            log.warn(
                    "The start of job {} could not be noted",
                    context.getJobDetail().getKey(),
                    e);
        }
    }

    /** When the job last started; null if it never has. */
    @Nullable Instant latestStart(JobKey job) {
        return jdbc.sql("select started_at from job_run where job = :job")
                .param("job", job.toString())
                .query(Timestamp.class)
                .optional()
                .map(Date::toInstant)
                .orElse(null);
    }
}
