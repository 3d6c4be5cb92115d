package dev.kinora.moderation.heads;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextModel.ShippedHeads;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The heads of the comment model that are learned from decisions. */
@RestController
@RequestMapping("/api/v1/moderation/quality/heads")
class HeadsController {

    private final HeadViews views;
    private final HeadRegistry registry;
    private final HeadRuns runs;
    private final TextModel model;
    private final Scheduler scheduler;

    HeadsController(HeadViews views, HeadRegistry registry, HeadRuns runs, TextModel model, Scheduler scheduler) {
        this.views = views;
        this.registry = registry;
        this.runs = runs;
        this.model = model;
        this.scheduler = scheduler;
    }

    @Operation(summary = "Read which heads score comments, and the versions that were learned")
    @GetMapping
    HeadViews.HeadsOverview readHeads() {
        return views.overview();
    }

    @Operation(summary = "Read a version of learned heads with its exam")
    @ProblemCodes("NOT_FOUND")
    @GetMapping("/{version}")
    HeadVersion readHeadVersion(@PathVariable int version) {
        return registry.find(version);
    }

    @Operation(summary = "Read what the live heads can do, from what they learned, and where they are weak")
    @GetMapping("/card")
    HeadViews.CommentModelCard readModelCard() {
        return views.card();
    }

    @Operation(
            summary = "Learn heads from what people have decided",
            description = "They go live if the gate lets them.")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @ProblemCodes({"HEADS_NOT_TRAINABLE", "TRAINING_RUNNING"})
    @PostMapping("/trainings")
    ResponseEntity<HeadRuns.HeadRun> trainHeads(CurrentAccount account) throws SchedulerException {
        shipped();
        if (runs.last().filter(run -> run.state() == HeadRuns.RunState.RUNNING).isPresent()) {
            throw new ProblemException(HeadsProblem.TRAINING_RUNNING, "Its progress is shown.");
        }
        var id = runs.start(Actor.of(account));
        var data = new JobDataMap();
        data.put(HeadsJob.RUN, id.toString());
        scheduler.triggerJob(JobKey.jobKey(HeadsJob.NAME), data);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/moderation/quality/heads"))
                .body(runs.find(id).orElseThrow());
    }

    @Operation(
            summary = "Let a version score comments",
            description = "Version 0 are the heads that came with the model. All replicas follow within seconds.")
    @ProblemCodes({"NOT_FOUND", "HEADS_NOT_TRAINABLE", "HEADS_LIVE", "HEADS_REFUSED", "HEADS_DAMAGED"})
    @PostMapping("/{version}/activation")
    HeadViews.HeadsOverview activateHeads(@PathVariable int version, CurrentAccount account) {
        registry.activate(version, shipped(), Actor.of(account));
        return views.overview();
    }

    private ShippedHeads shipped() {
        return model.shippedHeads()
                .orElseThrow(() -> new ProblemException(
                        HeadsProblem.HEADS_NOT_TRAINABLE, "It is not loaded, or its labels exclude each other."));
    }
}
