package dev.kinora.moderation.profile;

import dev.kinora.moderation.correspondence.ReporterMails;
import dev.kinora.starter.erasure.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes reports about an account; whoever waits for a mail about one is told that the account is gone. */
@Component
class AccountReportErasure implements PersonalData {

    private final AccountReportStore store;
    private final ReporterMails mails;

    AccountReportErasure(AccountReportStore store, ReporterMails mails) {
        this.store = store;
        this.mails = mails;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Progress eraseSome(UUID accountId, int limit) {
        var ids = store.idsAbout(accountId, limit);
        if (!ids.isEmpty()) {
            ids.forEach(mails::gone);
            store.delete(ids);
        }
        return Progress.of(ids.size());
    }
}
