package dev.kinora.preference.profile;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/preferences/me")
class PreferenceController {

    private final Profiles profiles;

    PreferenceController(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The profile of the caller, with its version as ETag. */
    @GetMapping
    ResponseEntity<PreferenceView> find(CurrentAccount caller) {
        return view(profiles.find(caller.id()));
    }

    /** Replaces the declared categories; requires If-Match. */
    @ProblemCodes("ACCOUNT_ERASED")
    @PutMapping
    ResponseEntity<PreferenceView> declare(
            @Valid @RequestBody DeclaredPreferences preferences, ExpectedVersion expected, CurrentAccount caller) {
        return view(profiles.declare(caller.id(), preferences.declared(), expected));
    }

    /**
     * Deletes declared and inferred preferences; earlier engagements are no longer used, neither here nor for the feed.
     */
    @ProblemCodes("ACCOUNT_ERASED")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(CurrentAccount caller) {
        profiles.reset(caller.id());
    }

    /** Switches analysis and personalization on or off. */
    @ProblemCodes("ACCOUNT_ERASED")
    @PutMapping("/personalization")
    ResponseEntity<PreferenceView> personalize(
            @Valid @RequestBody PersonalizationChoice choice, CurrentAccount caller) {
        return view(profiles.personalize(caller.id(), choice.enabled()));
    }

    private static ResponseEntity<PreferenceView> view(PreferenceProfile profile) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(profile.version()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(PreferenceView.of(profile));
    }
}
