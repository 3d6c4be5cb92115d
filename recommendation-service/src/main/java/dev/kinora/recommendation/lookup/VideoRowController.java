package dev.kinora.recommendation.lookup;

import dev.kinora.starter.openapi.ProblemCodes;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Looks up videos for operators. */
@RestController
class VideoRowController {

    private final VideoRows rows;

    VideoRowController(VideoRows rows) {
        this.rows = rows;
    }

    /** How the recommender knows a video that was published at some time. */
    @ProblemCodes("NOT_FOUND")
    @GetMapping("/api/v1/admin/recommendation/videos/{id}")
    VideoRow find(@PathVariable UUID id) {
        return rows.find(id);
    }
}
