package dev.kinora.video.upload;

import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an account may still upload. */
@Tag(name = "uploads")
@RestController
class QuotaController {

    private final UploadQuotas quotas;
    private final UploadProperties limits;

    QuotaController(UploadQuotas quotas, UploadProperties limits) {
        this.quotas = quotas;
        this.limits = limits;
    }

    /**
     * The room of an account.
     *
     * @param usedBytes reserved by uploads that are no videos yet, and stored as sources of videos
     * @param maxUploadBytes largest file
     */
    record UploadQuota(
            long usedBytes, long limitBytes, int unfinishedUploads, int maxUnfinishedUploads, long maxUploadBytes) {}

    @Operation(summary = "How much room the account uses and has")
    @GetMapping(Uploads.URI + "/quota")
    UploadQuota quota(CurrentAccount account) {
        UploadQuotas.Use use = quotas.use(account.id());
        return new UploadQuota(
                use.bytes(),
                limits.accountBytes().toBytes(),
                use.unfinished(),
                limits.accountUploads(),
                limits.maxSize().toBytes());
    }
}
