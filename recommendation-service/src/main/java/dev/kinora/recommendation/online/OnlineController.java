package dev.kinora.recommendation.online;

import dev.kinora.recommendation.index.LiveIndex;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators how far learning from the stream is. */
@RestController
class OnlineController {

    private final OnlineLease lease;
    private final OnlineFiles files;
    private final LiveIndex index;

    OnlineController(OnlineLease lease, OnlineFiles files, LiveIndex index) {
        this.lease = lease;
        this.files = files;
        this.index = index;
    }

    @GetMapping("/api/v1/admin/models/online")
    OnlineStatus show() {
        var leader = lease.leader().orElse(null);
        var snapshots = files.snapshots();
        return new OnlineStatus(
                OnlineStatus.state(leader),
                leader,
                snapshots.isEmpty() ? null : snapshots.getFirst(),
                index.serving().snapshotId(),
                snapshots.size());
    }
}
