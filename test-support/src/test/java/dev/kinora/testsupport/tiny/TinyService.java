package dev.kinora.testsupport.tiny;

import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentEvent;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.starter.idempotency.IdempotentRequests;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.ApiRules;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class TinyService {

    @Bean
    ApiRules apiRules() {
        return requests -> requests.requestMatchers("/open")
                .permitAll()
                .requestMatchers("/notes")
                .hasRole("CREATOR")
                .requestMatchers("/api/v1/admin/**")
                .hasAnyRole("ADMIN", "OPERATOR");
    }

    /** What an operator can start; it waits for the tests, and fails where they say so. */
    @DisallowConcurrentExecution
    static class TidyJob implements Job {

        static final Semaphore TURNS = new Semaphore(0);
        static volatile boolean failing;

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            TURNS.acquireUninterruptibly();
            if (failing) {
                throw new JobExecutionException("nothing is tidy");
            }
        }
    }

    @Bean
    JobDetail tidyJob() {
        return JobBuilder.newJob(TidyJob.class)
                .withIdentity("tidy")
                .storeDurably()
                .build();
    }

    record NoteRequest(@Size(min = 1, max = 20) String text) {}

    record Note(UUID id, String text) {}

    @RestController
    static class Notes {

        private final Outbox outbox;
        private final Ids ids;
        private final IdempotentRequests idempotent;

        Notes(Outbox outbox, Ids ids, IdempotentRequests idempotent) {
            this.outbox = outbox;
            this.ids = ids;
            this.idempotent = idempotent;
        }

        @GetMapping("/open")
        String open(@Nullable CurrentAccount caller) {
            return caller == null ? "stranger" : caller.handle();
        }

        @PostMapping("/notes")
        @ResponseStatus(HttpStatus.CREATED)
        @Transactional
        public Note write(
                @Valid @RequestBody NoteRequest request,
                @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                CurrentAccount caller) {
            var identity = new IdempotentRequests.Request(caller.id(), "POST /notes", key, request);
            return idempotent.run(identity, Note.class, () -> {
                UUID id = ids.next();
                outbox.publish(new CommentSubmitted(id, id, caller.id(), request.text(), 0, null));
                if (request.text().equals("explode")) {
                    throw new IllegalStateException("secret internals");
                }
                return new Note(id, request.text());
            });
        }
    }

    @org.springframework.stereotype.Component
    static class CommentListener {

        final List<String> handled = new CopyOnWriteArrayList<>();

        /** Whether it handles what it usually cannot. */
        volatile boolean mended;

        private final Inbox inbox;

        CommentListener(Inbox inbox) {
            this.inbox = inbox;
        }

        @KafkaListener(topics = Topics.COMMENT_SUBMITTED, groupId = "tiny")
        void on(EventEnvelope<CommentEvent> envelope) {
            inbox.once("tiny", envelope.id(), () -> {
                switch (envelope.event()) {
                    case CommentSubmitted submitted -> handle(submitted);
                    case CommentRemoved removed -> throw new IllegalStateException("Not on this topic: " + removed);
                }
            });
        }

        private void handle(CommentSubmitted submitted) {
            if (submitted.text().equals("poison") && !mended) {
                throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Cannot be handled, ever.");
            }
            if (submitted.text().equals("broken")) {
                throw new IllegalStateException("always broken");
            }
            handled.add(submitted.text());
        }
    }
}
