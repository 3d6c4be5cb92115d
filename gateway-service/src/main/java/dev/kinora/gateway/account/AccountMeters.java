package dev.kinora.gateway.account;

import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins and changes of passkeys and second factors. The tag {@code outcome} is {@code ok} or the code of the
 * problem in lower case.
 */
@Component
public class AccountMeters {

    private final MeterRegistry meters;

    AccountMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Performs an act and counts its outcome. */
    public <T> T count(Act act, Supplier<T> work) {
        try {
            T result = work.get();
            count(act, "ok");
            return result;
        } catch (ProblemException e) {
            count(act, e.type().code().toLowerCase(Locale.ROOT));
            throw e;
        }
    }

    /** Performs an act without a result and counts its outcome. */
    public void count(Act act, Runnable work) {
        count(act, () -> {
            work.run();
            return act;
        });
    }

    private void count(Act act, String outcome) {
        meters.counter(act.meter, act.tag, act.value, "outcome", outcome).increment();
    }

    /** A counted act, with its meter and the tag that identifies it. */
    public enum Act {
        PASSWORD_SIGN_IN("kinora.sign.ins", "method", "password"),
        PASSKEY_SIGN_IN("kinora.sign.ins", "method", "passkey"),
        PASSKEY_CONFIRM("kinora.passkeys", "act", "confirm"),
        PASSKEY_ADD("kinora.passkeys", "act", "add"),
        PASSKEY_REMOVE("kinora.passkeys", "act", "remove"),
        SECOND_FACTOR_SET("kinora.second.factors", "act", "set"),
        SECOND_FACTOR_REMOVE("kinora.second.factors", "act", "remove"),
        SECOND_FACTOR_RESET("kinora.second.factors", "act", "reset"),
        SECOND_FACTOR_CHECK("kinora.second.factors", "act", "check");

        private final String meter;
        private final String tag;
        private final String value;

        Act(String meter, String tag, String value) {
            this.meter = meter;
            this.tag = tag;
            this.value = value;
        }
    }
}
