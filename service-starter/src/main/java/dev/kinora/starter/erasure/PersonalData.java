package dev.kinora.starter.erasure;

import java.util.UUID;

/** Personal data of a feature. All beans of this type are called when an account is erased. */
public interface PersonalData {

    /**
     * Erases some of the data of an account, in the transaction of the caller. It is called again until nothing is
     * left.
     *
     * @param limit largest number of rows of each kind, to keep transactions short
     */
    Progress eraseSome(UUID accountId, int limit);

    /** State of an erasure. */
    enum Progress {
        /** More may be left; call again. */
        MORE,
        /** Something is left that will soon be removed in another way; call later. */
        WAIT,
        /** Nothing is left. */
        DONE;

        /** MORE if {@code erased} is positive, else DONE. */
        public static Progress of(int erased) {
            return erased > 0 ? MORE : DONE;
        }
    }
}
