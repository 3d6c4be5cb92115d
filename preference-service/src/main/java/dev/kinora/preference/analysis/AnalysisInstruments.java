package dev.kinora.preference.analysis;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/** What an analysis reads time from and counts with. */
record AnalysisInstruments(InstantSource clock, MeterRegistry meters) {}
