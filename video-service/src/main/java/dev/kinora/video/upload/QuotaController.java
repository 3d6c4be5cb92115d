package dev.kinora.video.upload;

import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how much an account may still upload. */
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
     * The quota of an account.
     *
     * @param usedBytes bytes reserved by uploads that are not videos yet, and of the sources of videos
     * @param maxUploadBytes largest file in bytes
     */
    record UploadQuota(
            long usedBytes, long limitBytes, int unfinishedUploads, int maxUnfinishedUploads, long maxUploadBytes) {}

    @Operation(summary = "Show the storage quota of the account")
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
