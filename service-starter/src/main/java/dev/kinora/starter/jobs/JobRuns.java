package dev.kinora.starter.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.listeners.JobListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Records the last run of each job in the database that all replicas share. Quartz does not keep it: a run requested by
 * an operator has its own trigger, which is deleted after it has fired.
 */
class JobRuns extends JobListenerSupport {

    private static final Logger log = LoggerFactory.getLogger(JobRuns.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JobRuns(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The last run of a job.
     *
     * @param finishedAt null while it runs, and if it never ended
     * @param failed null if it is not known
     */
    record Run(
            @Nullable String id,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Boolean failed) {}

    @Override
    public String getName() {
        return "kinora-job-runs";
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {
        note(
                context,
                "start",
                jdbc.sql("""
                        insert into job_run (job, run_id, started_at) values (:job, :run, :at)
                        on duplicate key update run_id = :run, started_at = :at, finished_at = null, failed = null""").param("at", Timestamp.from(context.getFireTime().toInstant())));
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
        note(
                context,
                "end",
                jdbc.sql("update job_run set finished_at = :at, failed = :failed where job = :job and run_id = :run")
                        .param("at", Timestamp.from(clock.instant()))
                        .param("failed", failure != null));
    }

    private static void note(JobExecutionContext context, String what, StatementSpec statement) {
        JobKey job = context.getJobDetail().getKey();
        try {
            statement
                    .param("job", job.toString())
                    .param("run", context.getFireInstanceId())
                    .update();
        } catch (DataAccessException e) {
            log.warn("The {} of job {} could not be noted", what, job, e);
        }
    }

    /** The last run of the job; empty if there has been none. */
    Optional<Run> latest(JobKey job) {
        return jdbc.sql("select run_id, started_at, finished_at, failed from job_run where job = :job")
                .param("job", job.toString())
                .query((row, index) -> new Run(
                        row.getString("run_id"),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row.getTimestamp("finished_at")),
                        row.getObject("failed", Boolean.class)))
                .optional();
    }

    /** Whether a replica executes a run of this job other than the finished one with this id. */
    boolean isExecuting(JobKey job, @Nullable String finishedRun) {
        return jdbc.sql("""
                        select count(*) from QRTZ_FIRED_TRIGGERS
                        where JOB_NAME = :name and JOB_GROUP = :group and STATE = 'EXECUTING' and ENTRY_ID <> :finished""")
                        .param("name", job.getName())
                        .param("group", job.getGroup())
                        .param("finished", finishedRun == null ? "" : finishedRun)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
