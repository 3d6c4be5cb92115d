package dev.kinora.preference.privacy;

import dev.kinora.starter.security.CurrentAccount;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {

    private final List<PersonalRecords> stores;
    private final InstantSource clock;

    ExportController(List<PersonalRecords> stores, InstantSource clock) {
        this.stores = List.copyOf(stores);
        this.clock = clock;
    }

    /** Everything that this service stores about the caller, as a download. */
    @PostMapping("/api/v1/users/me/exports")
    ResponseEntity<PersonalDataExport> export(CurrentAccount caller) {
        Map<String, Object> data = new TreeMap<>();
        for (PersonalRecords store : stores) {
            Object held = store.export(caller.id());
            if (held != null) {
                data.put(store.name(), held);
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kinora-preferences.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new PersonalDataExport(caller.id(), clock.instant(), data));
    }
}
