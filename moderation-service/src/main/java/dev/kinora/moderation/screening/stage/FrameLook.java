package dev.kinora.moderation.screening.stage;

import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.screening.media.ShownFrame;
import java.util.List;

/** How a check looks at one video, while the frames pass by. */
public interface FrameLook {

    /** Whether more frames can change what is reported. */
    default boolean isOpen() {
        return true;
    }

    /** Looks at the next frames, in order of time. */
    void take(List<ShownFrame> frames);

    /** What was found; after the last frames. */
    StageReport report();

    /** A look at nothing. */
    static FrameLook closed(StageReport report) {
        return new FrameLook() {

            @Override
            public boolean isOpen() {
                return false;
            }

            @Override
            public void take(List<ShownFrame> frames) {
                throw new IllegalStateException("Nobody looks");
            }

            @Override
            public StageReport report() {
                return report;
            }
        };
    }
}
