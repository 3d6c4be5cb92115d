package dev.kinora.starter.erasure;

import java.util.UUID;

/** What a feature keeps about accounts. All beans of this type are asked when an account is erased. */
public interface PersonalData {

    /**
     * Erases some of what is kept about an account, in the transaction of the caller. Called again until it is done.
     *
     * @param limit how many rows at most of each kind, so that transactions stay short
     */
    Progress eraseSome(UUID accountId, int limit);

    /** How far erasure is. */
    enum Progress {
        /** Something may be left; call again. */
        MORE,
        /** Something is left that goes away on its own soon; call later. */
        WAIT,
        /** Nothing is left. */
        DONE;

        /** MORE if a step erased something, else DONE. */
        public static Progress of(int erased) {
            return erased > 0 ? MORE : DONE;
        }
    }
}
