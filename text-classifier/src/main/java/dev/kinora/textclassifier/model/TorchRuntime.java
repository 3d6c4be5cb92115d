package dev.kinora.textclassifier.model;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;

/** Starts the PyTorch engine, on the CPU and without network access. */
final class TorchRuntime {

    static {
        setUnlessGiven("ai.djl.offline", "true");
        setUnlessGiven("OPT_OUT_TRACKING", "true");
    }

    private TorchRuntime() {}

    static NDManager newManager() {
        return NDManager.newBaseManager(Device.cpu(), "PyTorch");
    }

    /** Must run before the first class of DJL that reads these properties. */
    static void prepare() {
        // The static initializer does the work.
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
