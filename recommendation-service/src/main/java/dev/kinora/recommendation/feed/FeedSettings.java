package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.ArmAssignment;

/** The settings of the feed, and of the experiment that runs on it. */
record FeedSettings(FeedProperties feed, ArmAssignment assignment) {}
