package dev.kinora.video.account;

import java.util.UUID;

/** What a feature keeps about accounts; goes when an account is erased. */
public interface PersonalData {

    /**
     * Erases some of what is kept about an account, as part of the caller's transaction. Asked again until it is done.
     *
     * @param limit how many things at most, so that transactions stay short
     */
    Progress eraseSome(UUID accountId, int limit);

    /** How far erasure is. */
    enum Progress {
        /** Something was erased; ask again. */
        MORE,
        /** Something is left that goes on its own soon; ask later. */
        WAIT,
        /** Nothing is left. */
        DONE;

        /** MORE if something was erased by a step, else DONE. */
        public static Progress of(int erased) {
            return erased > 0 ? MORE : DONE;
        }
    }
}
