// Generated from moderation-service/openapi.json by "npm run gen"; do not edit.
export interface paths {
    "/api/v1/admin/moderation/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replayDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/jobs/{name}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/moderation/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readScreeningStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["appeal_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/account-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/account-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accountCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/account-cases/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/accounts/{accountId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/accounts/{accountId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/accounts/{accountId}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/audit-log/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auditVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/bulks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/bulks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/bulks/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/bulks/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/bulks/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofCase_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/near-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofCase_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/precedents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPrecedents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["look"];
        post?: never;
        delete: operations["leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/watches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["watches"];
        put?: never;
        post: operations["watched"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/account-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/account-holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lift_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/cases/{caseId}/account-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hold_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/cases/{caseId}/preservation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["hold"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/cases/{caseId}/preservation/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/cases/{caseId}/proposal/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/cases/{caseId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/preservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/reports/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/reports/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/child-safety/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staffing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/comments/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/decisions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/decisions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/gold-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGoldCases"];
        put?: never;
        post: operations["markGoldCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/gold-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["retireGoldCase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes/clips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addClip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["askForRemoval"];
        post?: never;
        delete: operations["declineRemoval"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/hashes/{id}/removal/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/insights/people/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["newest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDrafts"];
        put?: never;
        post: operations["draftPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDraft"];
        put: operations["changeDraft"];
        post?: never;
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/drafts/{draft}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/drafts/{draft}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulateDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/drafts/{draft}/simulations/{simulation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSimulation"];
        put?: never;
        post?: never;
        delete: operations["cancelSimulation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/score-distributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoreDistributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["versionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/policies/{id}/versions/{version}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/presences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["presences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/calibrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCalibrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/error-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readErrorRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read which heads score comments, and the versions that were learned */
        get: operations["readHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/heads/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what the live heads can do, from what they learned, and where they are weak */
        get: operations["readModelCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/heads/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Learn heads from what people have decided
         * @description They go live if the gate lets them.
         */
        post: operations["trainHeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/heads/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of learned heads with its exam */
        get: operations["readHeadVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/heads/{version}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a version score comments
         * @description Version 0 are the heads that came with the model. All replicas follow within seconds.
         */
        post: operations["activateHeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/quality/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["proposeThresholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/reason-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reasonCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["routing"];
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/routing/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/routing/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["routingVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/routing/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["routingVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/routing/versions/{version}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/sampling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sampling"];
        put: operations["changeSampling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/suspensions/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/viewing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["viewing"];
        put: operations["changeViewing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which content was rejected or restricted since a position
         * @description In the order of the decisions. A reader continues with nextCursor, and keeps resumeCursor for its next reading, which repeats the last two minutes.
         */
        get: operations["withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/accounts/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mine_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/accounts/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ofReceipt_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/address-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ofLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/link/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["appealByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ofReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["appeal_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standing/suspensions/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transparency/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transparency/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountCase: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            accountId: string;
            childSafety: boolean;
            decision: components["schemas"]["AccountCaseDecision"] | null;
            detail: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            openedAt: string;
            proposal: components["schemas"]["AccountProposal"] | null;
            /** @enum {string} */
            purpose: "STRIKES" | "PROFILE" | "REPORT" | "APPEAL";
            /** @enum {string} */
            state: "OPEN" | "DECIDED";
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            suspensionId: string | null;
            /** Format: int64 */
            version: number;
        };
        AccountCaseDecision: {
            /** @enum {string} */
            action: "DISMISS" | "SUSPEND" | "RESET_PROFILE" | "RESET_HANDLE" | "UPHOLD" | "LIFT";
            by: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            decidedAt: string;
            note: string | null;
            reason: ("NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER") | null;
        };
        /**
         * @example {
         *       "action": "SUSPEND",
         *       "note": "Third account with this link.",
         *       "suspension": {
         *         "days": 30,
         *         "reason": "SPAM",
         *         "statement": "You posted the same link under hundreds of videos, also after we had warned you."
         *       }
         *     }
         */
        AccountDecision: {
            /** @enum {string} */
            action: "DISMISS" | "SUSPEND" | "RESET_PROFILE" | "RESET_HANDLE" | "UPHOLD" | "LIFT";
            note?: string | null;
            reason?: ("NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER") | null;
            suspension?: components["schemas"]["NewSuspension"] | null;
        };
        AccountFile: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            accountId: string;
            cases: components["schemas"]["AccountCase"][];
            decisions: components["schemas"]["SuspensionDecision"][];
            linked: components["schemas"]["LinkedAccount"][];
            notes: components["schemas"]["AccountNote"][];
            standing: components["schemas"]["AccountStandingView"];
        };
        AccountHold: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            accountId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            lifted: components["schemas"]["Step"] | null;
            lifting: components["schemas"]["Lifting"] | null;
            ordered: components["schemas"]["Step"];
            reason: string;
            videosHidden: boolean;
        };
        AccountNote: {
            by: components["schemas"]["Actor"];
            childSafety: boolean;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            notedAt: string;
            text: string;
        };
        AccountProfile: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            accountId: string;
            bio: string;
            displayName: string;
            handle: string;
            /** Format: int64 */
            version: number;
        };
        AccountProposal: {
            action: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            by: components["schemas"]["Actor"];
            note: string | null;
        };
        /**
         * @example {
         *       "receipt": "0sJ3hQ1vT6m2c9yYpXw4Zg"
         *     }
         */
        AccountReceiptRequest: {
            receipt: string;
        };
        AccountReport: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            accountId: string;
            answer: ("ACTED" | "KEPT") | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            filedAt: string;
            handle: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            legalGround: string | null;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            statement: string | null;
        };
        AccountReportFiled: {
            receipt: string | null;
            report: components["schemas"]["AccountReport"];
        };
        AccountStandingView: {
            /** Format: int32 */
            points: number;
            profileResets: components["schemas"]["ProfileReset"][];
            /** @enum {string} */
            standing: "GOOD" | "WARNED" | "PAUSED" | "SUSPENDED";
            strikes: components["schemas"]["Strike"][];
            suspensions: components["schemas"]["Suspension"][];
            thresholds: components["schemas"]["StrikeThresholds"];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            until: string | null;
        };
        Accounts: {
            /** Format: int64 */
            strikes: number;
            /** Format: int64 */
            strikesLifted: number;
            /** Format: int64 */
            suspensionAppeals: number;
            /** Format: int64 */
            suspensions: number;
            /** Format: int64 */
            suspensionsLifted: number;
        };
        Actions: {
            automated: boolean;
            /** Format: int64 */
            decisions: number;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        Actor: {
            handle: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
        };
        Agreement: {
            /** Format: int32 */
            answered: number;
            categories: components["schemas"]["CategoryAgreement"][];
            /** Format: int32 */
            leads: number;
            overall: components["schemas"]["Kappa"] | null;
            pairs: components["schemas"]["PairAgreement"][];
            /** Format: int32 */
            waiting: number;
        };
        /**
         * @example {
         *       "action": "REJECT",
         *       "note": "The same link in every comment.",
         *       "reasonCode": "SPAM"
         *     }
         */
        AnswerRequest: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            note?: string | null;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            restrictions?: components["schemas"]["WantedRestrictions"] | null;
        };
        Answered: {
            before: components["schemas"]["EarlierDecision"] | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string | null;
            /** @enum {string} */
            effect: "AGREED" | "DECIDED" | "LEFT_TO_LEAD" | "PRACTICE";
            feedback: components["schemas"]["GoldFeedback"] | null;
        };
        Answers: {
            /** @enum {string} */
            answer: "REMOVED" | "RESTRICTED" | "KEPT" | "GONE" | "UPHELD" | "OVERTURNED";
            /** Format: int64 */
            count: number;
        };
        AppealCount: {
            /** @example UPHELD */
            answer: string | null;
            /** Format: int64 */
            appeals: number;
            /** @example OWNER */
            filedBy: string;
        };
        /**
         * @example {
         *       "statement": "The knife in my video cuts bread. It is about baking."
         *     }
         */
        AppealRequest: {
            statement?: string | null;
        };
        AppealView: {
            answer: ("REMOVED" | "RESTRICTED" | "KEPT" | "GONE" | "UPHELD" | "OVERTURNED") | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            answerId: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            answeredAt: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            filedAt: string;
            /** @enum {string} */
            filedBy: "OWNER" | "REPORTER";
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            statement: string | null;
        };
        Appeals: {
            answers: components["schemas"]["Answers"][];
            /** Format: double */
            medianHours: number | null;
            /** @enum {string} */
            party: "OWNER" | "REPORTER";
            /** Format: int64 */
            received: number;
        };
        Argument: {
            /** Format: int64 */
            endMs: number | null;
            /** @enum {string} */
            side: "FOR_PUBLISHING" | "AGAINST_PUBLISHING";
            /** Format: int64 */
            startMs: number | null;
            text: string;
        };
        AuditCheck: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            checkedAt: string | null;
            /** Format: int64 */
            entries: number;
            /** Format: int64 */
            faults: number;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            headHash: string;
            /** Format: int64 */
            headSeq: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            intactAt: string | null;
            listed: components["schemas"]["AuditFault"][];
        };
        AuditFault: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            entryId: string | null;
            /** @enum {string} */
            kind: "CHANGED" | "REMOVED" | "INSERTED" | "HEAD" | "REWRITTEN";
            /** Format: int64 */
            lastSeq: number;
            /** Format: int64 */
            seq: number;
        };
        AuditLine: {
            /** @enum {string} */
            action: "OPENED" | "CLAIMED" | "RELEASED" | "TAKEN_OVER" | "SKIPPED" | "WITHDRAWN" | "SETTLED" | "UNDONE" | "SET_ASIDE" | "BROUGHT_BACK" | "FOLLOWED" | "REVEALED" | "ANSWERED_BLIND" | "SAMPLING_CHANGED" | "GOLD_MARKED" | "GOLD_RETIRED" | "DECIDED_APPROVE" | "DECIDED_REJECT" | "DECIDED_RESTRICT" | "DECIDED_ESCALATE" | "DEPARTED_FROM_PRECEDENTS" | "HELD" | "PROPOSED" | "PROPOSAL_CONFIRMED" | "PROPOSAL_DISMISSED" | "EVIDENCE_HELD" | "EVIDENCE_EXTENDED" | "EVIDENCE_RELEASED" | "LEGAL_REPORT_DRAFTED" | "LEGAL_REPORT_CHANGED" | "LEGAL_REPORT_EXPORTED" | "ACCOUNT_HELD" | "ACCOUNT_HOLD_LIFT_PROPOSED" | "ACCOUNT_HOLD_LIFTED" | "HASH_LISTED" | "HASH_REMOVED" | "HASH_REMOVAL_ASKED" | "HASH_REMOVAL_DECLINED" | "HASH_HELD_BACK" | "HASH_RELEASED" | "HASHES_IMPORTED" | "HASHES_EXPORTED" | "POLICY_CHANGED" | "POLICY_RESTORED" | "POLICY_DRAFTED" | "POLICY_DRAFT_CHANGED" | "POLICY_DRAFT_DISCARDED" | "POLICY_SIMULATED" | "ROUTING_CHANGED" | "ACCOUNT_CASE_OPENED" | "ACCOUNT_CASE_DISMISSED" | "ACCOUNT_SAFETY_CASE_OPENED" | "ACCOUNT_SAFETY_CASE_DISMISSED" | "ACCOUNT_SUSPENDED" | "ACCOUNT_SUSPENSION_LIFTED" | "ACCOUNT_SUSPENSION_UPHELD" | "ACCOUNT_NOTED" | "PROFILE_RESET" | "HANDLE_RESET" | "COMMENT_HEADS_TRAINED" | "COMMENT_HEADS_ACTIVATED" | "STATEMENTS_EXPORTED" | "DECISIONS_EXPORTED" | "DEAD_LETTER_REPLAYED" | "DEAD_LETTER_DISCARDED" | "JOB_STARTED";
            actor: components["schemas"]["Actor"] | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string | null;
            detail: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** Format: int64 */
            seq: number;
            subject: string | null;
        };
        Author: {
            displayName: string | null;
            handle: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
        };
        Backlog: {
            deferred: components["schemas"]["Deferred"][];
            /** Format: int64 */
            oldestSeconds: number;
            /** Format: int64 */
            waiting: number;
        };
        Bin: {
            /** Format: double */
            from: number;
            /** Format: int64 */
            harmful: number;
            /** Format: int64 */
            harmless: number;
            /** Format: double */
            to: number;
            /** Format: int64 */
            undecided: number;
        };
        Break: {
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            seenSeconds: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            until: string;
        };
        /**
         * @example {
         *       "note": "The same advertisement; the earlier ones were an oversight."
         *     }
         */
        BulkConfirmation: {
            note?: string | null;
        };
        BulkCounts: {
            /** Format: int32 */
            asking: number;
            /** Format: int32 */
            decided: number;
            /** Format: int32 */
            kept: number;
            /** Format: int32 */
            left: number;
            /** Format: int32 */
            possible: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            undone: number;
        };
        BulkItem: {
            /** Format: int32 */
            against: number | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string | null;
            /** Format: int32 */
            counted: number | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string | null;
            given: string;
            kind: ("VIDEO" | "COMMENT") | null;
            /** Format: int32 */
            position: number;
            /** @example CASE_CLAIMED */
            problem: string | null;
            standing: ("APPROVED" | "REJECTED" | "RESTRICTED") | null;
            /** @enum {string} */
            state: "PENDING" | "POSSIBLE" | "REFUSED" | "DECIDED" | "UNDONE" | "KEPT";
        };
        /**
         * @example {
         *       "action": "REJECT",
         *       "caseIds": [
         *         "01990000-0000-7000-8000-000000000001",
         *         "01990000-0000-7000-8000-000000000002"
         *       ],
         *       "note": "The same advertisement.",
         *       "reasonCode": "SPAM"
         *     }
         */
        BulkRequest: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            caseIds: string[];
            note?: string | null;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        BulkView: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            counts: components["schemas"]["BulkCounts"];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            note: string | null;
            /** @enum {string} */
            phase: "CHECKING" | "READY" | "RUNNING" | "DONE" | "UNDOING" | "UNDONE";
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            undoUntil: string | null;
        };
        Calibrated: {
            after: components["schemas"]["Reliability"];
            before: components["schemas"]["Reliability"];
            curve: number[];
            digest: string;
            loss: {
                [key: string]: number;
            };
            /** @enum {string} */
            method: "NONE" | "PLATT" | "ISOTONIC";
            version: string;
        };
        CaseDetail: {
            blind: boolean;
            childSafety: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            claimExpiresAt: string | null;
            claimedBy: components["schemas"]["Actor"] | null;
            /** @description Codes of why a person has to look: a score, a stage without an answer, a doubt, a flood, or a rule about publishing */
            concerns: string[];
            content: components["schemas"]["ContentSnapshot"];
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contestedDecisionId: string | null;
            creator: components["schemas"]["Creator"] | null;
            decisions: components["schemas"]["DecisionSummary"][];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            dueAt: string;
            excerpt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            heldAt: string | null;
            history: components["schemas"]["HistoryStep"][];
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /**
             * @description The code of the worst concern, or AUTOMATED where a machine decided
             * @example SCORE_HATE
             */
            openReason: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            openedAt: string;
            policyVersion: string;
            /** Format: int32 */
            priority: number;
            purpose: ("SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW") | null;
            /** @example COMMENTS */
            queue: string | null;
            ruling: components["schemas"]["Ruling"] | null;
            signals: components["schemas"]["Signal"][];
            stages: components["schemas"]["StageReport"][];
            /** @enum {string} */
            state: "OPEN" | "CLAIMED" | "DECIDED" | "WITHDRAWN";
            title: string | null;
            topSignal: components["schemas"]["TopSignal"] | null;
            why: components["schemas"]["PriorityFactors"];
        };
        CasePrecedents: {
            checks: components["schemas"]["PrecedentCheck"][];
            method: string;
            neighbors: components["schemas"]["DecidedNeighbor"][];
            stands: components["schemas"]["PrecedentStand"][];
            wordsCompared: boolean;
        };
        CasePresence: {
            /** Format: int64 */
            heartbeatSeconds: number;
            others: components["schemas"]["CaseViewer"][];
        };
        CaseReport: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            filedAt: string;
            legalGround: string | null;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            signedIn: boolean;
            statement: string | null;
        };
        CaseReports: {
            newest: components["schemas"]["CaseReport"][];
            reasons: components["schemas"]["ReasonReports"][];
        };
        CaseSource: {
            /** Format: int64 */
            cases: number;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** @enum {string} */
            purpose: "SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW";
            /** @example SCORE_HATE */
            reason: string;
        };
        CaseSummary: {
            blind: boolean;
            childSafety: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            claimExpiresAt: string | null;
            claimedBy: components["schemas"]["Actor"] | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            dueAt: string;
            excerpt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            heldAt: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /**
             * @description The code of the worst concern, or AUTOMATED where a machine decided
             * @example SCORE_HATE
             */
            openReason: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            openedAt: string;
            /** Format: int32 */
            priority: number;
            purpose: ("SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW") | null;
            /** @example COMMENTS */
            queue: string | null;
            ruling: components["schemas"]["Ruling"] | null;
            /** @enum {string} */
            state: "OPEN" | "CLAIMED" | "DECIDED" | "WITHDRAWN";
            title: string | null;
            topSignal: components["schemas"]["TopSignal"] | null;
            why: components["schemas"]["PriorityFactors"];
        };
        CaseViewer: {
            handle: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            since: string;
        };
        CaseWatches: {
            decisions: components["schemas"]["DecisionWatch"][];
            own: components["schemas"]["Watch"];
        };
        CategoryAgreement: {
            kappa: components["schemas"]["Kappa"];
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        Cause: {
            cause: string;
            /** Format: int32 */
            videos: number;
        };
        CheckBasis: {
            limits: components["schemas"]["PrecedentLimits"];
            neighbors: components["schemas"]["CheckedNeighbor"][];
            wordsCompared: boolean;
        };
        CheckedNeighbor: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string;
            likenesses: components["schemas"]["Likeness"][];
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            policyVersion: string;
        };
        /**
         * @example {
         *       "coverLists": true,
         *       "coverText": false,
         *       "critical": {
         *         "blur": true,
         *         "grayscale": true,
         *         "mute": true
         *       },
         *       "elevated": {
         *         "blur": true,
         *         "grayscale": true,
         *         "mute": true
         *       },
         *       "high": {
         *         "blur": true,
         *         "grayscale": true,
         *         "mute": true
         *       },
         *       "routine": {
         *         "blur": true,
         *         "grayscale": false,
         *         "mute": true
         *       }
         *     }
         */
        Choices: {
            coverLists: boolean;
            coverText: boolean;
            critical: components["schemas"]["Look"];
            elevated: components["schemas"]["Look"];
            high: components["schemas"]["Look"];
            routine: components["schemas"]["Look"];
        };
        CommentModelCard: {
            limits: string[];
            model: string;
            shipped: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            since: string | null;
            version: components["schemas"]["HeadVersion"] | null;
        };
        ComparedRates: {
            mine: components["schemas"]["Rate"] | null;
            others: components["schemas"]["Rate"] | null;
        };
        Comparison: {
            now: components["schemas"]["Outcomes"];
            then: components["schemas"]["Outcomes"];
            /** Format: int32 */
            videos: number;
        };
        Contact: {
            /** Format: email */
            email: string;
            name?: string | null;
        };
        Content: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** Format: int64 */
            version: number;
        };
        ContentLabel: {
            code: string;
            text: string;
        };
        ContentRef: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** Format: int64 */
            version: number;
        };
        ContentSnapshot: {
            author: components["schemas"]["Author"];
            captions: string | null;
            description: string | null;
            /** Format: int64 */
            durationMs: number | null;
            hashtags: string[];
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            playbackId: string | null;
            text: string | null;
            title: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            videoId: string;
        };
        Cost: {
            audio: number | null;
            /** Format: int32 */
            audioTokens: number;
            input: number;
            /** Format: int64 */
            microUsd: number;
            output: number;
        };
        Coverage: {
            /** Format: int64 */
            durationMs: number;
            /** Format: int64 */
            pictureMs: number;
            /** Format: int64 */
            soundMs: number;
        };
        Creator: {
            /** Format: int32 */
            approved: number;
            /** Format: double */
            propensity: number | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            struckAt: string | null;
            takenBack: boolean;
        };
        DeadLetterView: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            eventId: string | null;
            failure: string;
            group: string;
            id: string;
            key: string | null;
            /** @enum {string} */
            state: "OPEN" | "REPLAYED" | "DISCARDED";
            topic: string;
        };
        DecidedCount: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            automated: boolean;
            /** Format: int64 */
            decisions: number;
        };
        DecidedNeighbor: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            childSafety: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            decidedAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string;
            likenesses: components["schemas"]["Likeness"][];
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            policyVersion: string;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            words: string | null;
        };
        DecidedToday: {
            /** Format: int64 */
            approved: number;
            /** Format: int64 */
            rejected: number;
        };
        DecisionLine: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            actor: components["schemas"]["Actor"] | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            decidedAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            note: string | null;
            outcome: ("APPROVED" | "REJECTED" | "RESTRICTED") | null;
            policyVersion: string;
            /** @enum {string} */
            purpose: "SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW";
            queue: string;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        DecisionPace: {
            /** Format: int32 */
            decisions: number;
            /** Format: double */
            median: number;
            /**
             * Format: double
             * @description Nine of ten decisions took no longer
             */
            ninth: number;
        };
        /**
         * @example {
         *       "action": "REJECT",
         *       "note": "The same link in every comment.",
         *       "reasonCode": "SPAM"
         *     }
         */
        DecisionRequest: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            note?: string | null;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            restrictions?: components["schemas"]["WantedRestrictions"] | null;
        };
        DecisionSummary: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            actor: components["schemas"]["Actor"] | null;
            automated: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            decidedAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            note: string | null;
            outcome: ("APPROVED" | "REJECTED" | "RESTRICTED") | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            previousDecisionId: string | null;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            restrictions: components["schemas"]["Restrictions"] | null;
        };
        DecisionWatch: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string;
            watch: components["schemas"]["Watch"];
        };
        DecisionsMade: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            /** Format: int64 */
            decisions: number;
        };
        Deferred: {
            cause: string;
            /** Format: int64 */
            videos: number;
        };
        /**
         * @example {
         *       "note": "Fewer false alarms",
         *       "rules": {
         *         "anyHarm": {
         *           "reject": 0.9,
         *           "review": 0.58,
         *           "reviewOnly": false
         *         },
         *         "categories": [
         *           {
         *             "code": "CHILD_SAFETY",
         *             "definition": "Anything that sexualizes, exploits or endangers a person who is or looks younger than 18, also as a drawing, a story or a joke. In doubt about the age, assume a minor.",
         *             "examples": [
         *               "A minor is shown or described in a sexual way.",
         *               "An adult asks minors for pictures or a meeting."
         *             ],
         *             "harm": "CHILD_SAFETY",
         *             "name": "Child safety",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "SELF_HARM",
         *             "definition": "Shows, encourages or explains suicide, self-injury or disordered eating. Talking about recovery, grief or where to find help does not break the rule.",
         *             "examples": [
         *               "Wounds that somebody inflicted on themselves are shown.",
         *               "A method is explained or praised."
         *             ],
         *             "harm": "SELF_HARM",
         *             "name": "Self-harm",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "VIOLENCE",
         *             "definition": "Real or realistic violence against people or animals, serious wounds, or threats and calls to hurt somebody. Contact sport, stage combat and games that are clearly games do not break the rule.",
         *             "examples": [
         *               "A person is beaten and the camera stays on it.",
         *               "Somebody says that a named person should be killed."
         *             ],
         *             "harm": "VIOLENCE",
         *             "name": "Violence",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "HATE",
         *             "definition": "Attacks, dehumanizes or excludes people for origin, skin color, religion, disability, sex, gender identity or sexual orientation, or praises groups that do. Reporting on it or speaking against it does not break the rule.",
         *             "examples": [
         *               "People of a religion are called vermin.",
         *               "A symbol of a hate movement is shown with approval."
         *             ],
         *             "harm": "HATE",
         *             "name": "Hate",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "DANGEROUS_ACTS",
         *             "definition": "Shows or encourages acts that others may copy and that can easily kill or maim, or explains how to make weapons, explosives or illegal drugs. Professional stunts with visible precautions do not break the rule.",
         *             "examples": [
         *               "Somebody climbs a pylon or rides on a train roof.",
         *               "A challenge to hold one's breath until fainting."
         *             ],
         *             "harm": "DANGEROUS_ACTS",
         *             "name": "Dangerous acts",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "SEXUAL_CONTENT",
         *             "definition": "Sexual acts, genitals, female nipples in a sexual setting, or offers of sexual services. Breastfeeding, medical education and art in a museum do not break the rule.",
         *             "examples": [
         *               "A sexual act is shown, also partly covered.",
         *               "A link to sexual services is offered."
         *             ],
         *             "harm": "SEXUAL_CONTENT",
         *             "name": "Sexual content",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "HARASSMENT",
         *             "definition": "Insults, humiliates or bullies an identifiable person, publishes private data of a person, or calls on others to do so. Criticism of what somebody said or did in public does not break the rule.",
         *             "examples": [
         *               "A schoolmate is filmed and mocked.",
         *               "Somebody's address is shown so that others go there."
         *             ],
         *             "harm": "HARASSMENT",
         *             "name": "Harassment",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "MISINFORMATION",
         *             "definition": "Claims that are clearly false and likely to harm health, safety or an election. Opinions, satire and open questions do not break the rule.",
         *             "examples": [
         *               "A poison is recommended as a cure.",
         *               "A wrong day is given for an election."
         *             ],
         *             "harm": "MISINFORMATION",
         *             "name": "Misinformation",
         *             "thresholds": null
         *           },
         *           {
         *             "code": "SPAM",
         *             "definition": "Deceives for money or attention: fraud, fake giveaways, counterfeit goods, or the same advertisement again and again. An honest, visible recommendation does not break the rule.",
         *             "examples": [
         *               "Viewers are asked to send money and are promised to get double back.",
         *               "A giveaway that wants a password."
         *             ],
         *             "harm": "SPAM",
         *             "name": "Spam",
         *             "thresholds": null
         *           }
         *         ],
         *         "comments": {
         *           "H": {
         *             "reject": 0.92,
         *             "review": 0.5,
         *             "reviewOnly": true
         *           },
         *           "H2": {
         *             "reject": 0.92,
         *             "review": 0.5,
         *             "reviewOnly": true
         *           },
         *           "HR": {
         *             "reject": 0.92,
         *             "review": 0.58,
         *             "reviewOnly": true
         *           },
         *           "S": {
         *             "reject": 0.92,
         *             "review": 0.56,
         *             "reviewOnly": false
         *           },
         *           "S3": {
         *             "reject": 0.92,
         *             "review": 0.3,
         *             "reviewOnly": true
         *           },
         *           "SH": {
         *             "reject": 0.92,
         *             "review": 0.5,
         *             "reviewOnly": true
         *           },
         *           "V": {
         *             "reject": 0.92,
         *             "review": 0.28,
         *             "reviewOnly": true
         *           },
         *           "V2": {
         *             "reject": 0.92,
         *             "review": 0.16,
         *             "reviewOnly": true
         *           }
         *         },
         *         "publishing": {
         *           "approvals": 3,
         *           "preset": "VISION",
         *           "sample": 0.1,
         *           "strikeDays": 90
         *         },
         *         "rejectingStages": [
         *           "HASH",
         *           "VISION"
         *         ],
         *         "requiredStages": [
         *           "HASH",
         *           "TEXT",
         *           "VISION"
         *         ],
         *         "rewritable": [
         *           "VIOLENCE",
         *           "HATE",
         *           "SEXUAL_CONTENT",
         *           "HARASSMENT"
         *         ],
         *         "secondOpinion": "ADVICE",
         *         "stages": {
         *           "LOCAL_VISION": {
         *             "SEXUAL_CONTENT": {
         *               "reject": 0.98,
         *               "review": 0.8,
         *               "reviewOnly": true
         *             }
         *           }
         *         },
         *         "suggestionThreshold": 0.8,
         *         "uncoveredLanguage": "REVIEW",
         *         "video": {
         *           "CHILD_SAFETY": {
         *             "reject": 0.9,
         *             "review": 0.1,
         *             "reviewOnly": true
         *           },
         *           "DANGEROUS_ACTS": {
         *             "reject": 0.95,
         *             "review": 0.4,
         *             "reviewOnly": false
         *           },
         *           "HARASSMENT": {
         *             "reject": 0.95,
         *             "review": 0.4,
         *             "reviewOnly": false
         *           },
         *           "HATE": {
         *             "reject": 0.92,
         *             "review": 0.35,
         *             "reviewOnly": false
         *           },
         *           "MISINFORMATION": {
         *             "reject": 0.98,
         *             "review": 0.6,
         *             "reviewOnly": true
         *           },
         *           "SELF_HARM": {
         *             "reject": 0.95,
         *             "review": 0.3,
         *             "reviewOnly": true
         *           },
         *           "SEXUAL_CONTENT": {
         *             "reject": 0.92,
         *             "review": 0.35,
         *             "reviewOnly": false
         *           },
         *           "SPAM": {
         *             "reject": 0.95,
         *             "review": 0.6,
         *             "reviewOnly": false
         *           },
         *           "VIOLENCE": {
         *             "reject": 0.92,
         *             "review": 0.4,
         *             "reviewOnly": false
         *           }
         *         }
         *       }
         *     }
         */
        DraftContent: {
            note?: string | null;
            rules: components["schemas"]["PolicyRules"];
        };
        DraftDetail: {
            changes: components["schemas"]["RuleChange"][];
            draft: components["schemas"]["DraftSummary"];
            rules: components["schemas"]["PolicyRules"];
            simulated: boolean;
            simulation: components["schemas"]["Simulation"] | null;
        };
        DraftSummary: {
            author: components["schemas"]["Actor"];
            /** Format: int64 */
            basedOn: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            changedAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            note: string | null;
            /** Format: int64 */
            publishedVersion: number | null;
            /** @enum {string} */
            state: "OPEN" | "PUBLISHED" | "DISCARDED";
            /** Format: int64 */
            version: number;
        };
        Drift: {
            months: components["schemas"]["DriftMonth"][];
            /** Format: int32 */
            others: number;
        };
        DriftMonth: {
            agreement: components["schemas"]["ComparedRates"];
            approvals: components["schemas"]["ComparedRates"];
            gold: components["schemas"]["ComparedRates"];
            month: string;
        };
        EarlierDecision: {
            automated: boolean;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        Effect: {
            /** Format: int64 */
            approve: number;
            precision: components["schemas"]["Rate"] | null;
            recall: components["schemas"]["Rate"] | null;
            /** Format: int64 */
            reject: number;
            /** Format: int64 */
            review: number;
            /** Format: double */
            reviewsPerDay: number | null;
        };
        Effort: {
            /** Format: int32 */
            answerTokens: number;
            cost: components["schemas"]["Cost"] | null;
            /** Format: int64 */
            millis: number;
            model: string | null;
            prompt: string | null;
            promptSha256: string | null;
            /** Format: int32 */
            promptTokens: number;
        };
        Entry: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            by: components["schemas"]["Actor"];
            items: components["schemas"]["PreservedItem"][];
            note: string | null;
            reference: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            reportedAt: string | null;
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "ACKNOWLEDGED";
        };
        EntryDetail: {
            /** @enum {string} */
            algorithm: "SHA256" | "PDQ" | "PHASH";
            /** @enum {string} */
            category: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            createdAt: string;
            createdBy: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string | null;
            hash: string;
            /** Format: int32 */
            hashes: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            heldBackAt: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** Format: int32 */
            matchedAccounts: number;
            /** Format: int32 */
            matchedVideos: number;
            note: string | null;
            policyVersion: string | null;
            prints: components["schemas"]["Listed"][];
            removal: components["schemas"]["Removal"] | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            removedAt: string | null;
            /** @enum {string} */
            source: "DECISION" | "MODERATOR" | "IMPORT";
            /** @enum {string} */
            state: "ACTIVE" | "HELD_BACK" | "REMOVED";
        };
        EntrySummary: {
            /** @enum {string} */
            algorithm: "SHA256" | "PDQ" | "PHASH";
            /** @enum {string} */
            category: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            createdAt: string;
            createdBy: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string | null;
            hash: string;
            /** Format: int32 */
            hashes: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            heldBackAt: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** Format: int32 */
            matchedAccounts: number;
            /** Format: int32 */
            matchedVideos: number;
            note: string | null;
            policyVersion: string | null;
            removal: components["schemas"]["Removal"] | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            removedAt: string | null;
            /** @enum {string} */
            source: "DECISION" | "MODERATOR" | "IMPORT";
            /** @enum {string} */
            state: "ACTIVE" | "HELD_BACK" | "REMOVED";
        };
        /**
         * @example {
         *       "missedHarm": 50,
         *       "review": 1,
         *       "wrongRejection": 20
         *     }
         */
        ErrorCosts: {
            /** Format: double */
            missedHarm: number;
            /** Format: double */
            review: number;
            /** Format: double */
            wrongRejection: number;
        };
        ErrorRate: {
            /** Format: int32 */
            answered: number;
            categories: components["schemas"]["ErrorRatePart"][];
            /** @enum {string} */
            direction: "MISSED_HARM" | "WRONG_REJECTION";
            /** Format: int32 */
            drawn: number;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** Format: int32 */
            lost: number;
            /** Format: int32 */
            missing: number;
            months: components["schemas"]["ErrorRatePart"][];
            rate: components["schemas"]["Rate"] | null;
            stages: components["schemas"]["ErrorRatePart"][];
            /** Format: double */
            standsFor: number;
            /** Format: int32 */
            waiting: number;
        };
        ErrorRatePart: {
            /** Format: int32 */
            answered: number;
            /** @example HATE */
            code: string;
            rate: components["schemas"]["Rate"] | null;
        };
        ErrorRates: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            from: string;
            rates: components["schemas"]["ErrorRate"][];
        };
        Exam: {
            greetings: components["schemas"]["GreetingCounts"];
            /** Format: int32 */
            harmful: number;
            /** Format: int32 */
            harmless: number;
            rejectedHarmless: components["schemas"]["Measured"] | null;
            series: components["schemas"]["ExamSeries"][];
        };
        ExamSeries: {
            held: components["schemas"]["Measured"] | null;
            heldHarmless: components["schemas"]["Measured"] | null;
            label: string;
            loss: components["schemas"]["Measured"] | null;
            /** Format: int32 */
            negative: number;
            /** Format: int32 */
            positive: number;
            ranking: components["schemas"]["Measured"] | null;
        };
        Example: {
            after: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            assessedAt: string;
            before: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string | null;
            childSafety: boolean;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
        };
        Explanation: {
            /** Format: double */
            anyHarm: number;
            /** @enum {string} */
            label: "S" | "H" | "V" | "HR" | "SH" | "S3" | "H2" | "V2";
            labels: {
                [key: string]: number;
            };
            modelVersion: string;
            spans: components["schemas"]["Span"][];
        };
        Extension: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            by: components["schemas"]["Actor"];
            reason: string;
        };
        Facts: {
            automatedDetection: boolean;
            ranges: components["schemas"]["Range"][];
            /** @enum {string} */
            source: "OWN_INITIATIVE" | "NOTICE" | "APPEAL";
        };
        FieldProblem: {
            /** @description Every value that the field can have */
            allowed?: string[];
            /** @description Path in the body or name of a parameter */
            field: string;
            /** @description What is wrong with it */
            message: string;
        };
        FigureInterval: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
            value: number;
        };
        Figures: {
            accounts: components["schemas"]["Accounts"];
            actions: components["schemas"]["Actions"][];
            appeals: components["schemas"]["Appeals"][];
            machines: components["schemas"]["MachineErrors"][];
            reports: components["schemas"]["Reports"];
        };
        Finding: {
            /** @enum {string} */
            category: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            /** Format: int64 */
            endMs: number | null;
            evidence: string | null;
            label: string;
            match: components["schemas"]["ListMatch"] | null;
            model: string;
            /** Format: double */
            score: number;
            /** Format: int64 */
            startMs: number | null;
        };
        FrameScores: {
            atMs: number[];
            labels: string[];
            scores: number[][];
        };
        GateReason: {
            detail: string;
            label: string | null;
            /** @enum {string} */
            refusal: "NOTHING_LEARNED" | "TOO_FEW_HELD_OUT" | "WORSE_SCORES" | "WORSE_ORDER" | "MISSES_MORE" | "REJECTS_MORE" | "HOLDS_GREETINGS";
        };
        Gemini: {
            /** Format: int32 */
            callsPerDay: number;
            /** Format: int32 */
            callsToday: number;
            circuit: string;
            /** Format: int64 */
            microUsdPerDay: number | null;
            /** Format: int64 */
            microUsdToday: number | null;
            model: string;
        };
        GoldCaseLine: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            markedAt: string;
            markedBy: string | null;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            retiredAt: string | null;
            right: components["schemas"]["Rate"] | null;
            why: string;
            words: string | null;
        };
        GoldFeedback: {
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            right: boolean;
            why: string;
        };
        /**
         * @example {
         *       "caseId": "0199a3c2-7d41-7a90-8a11-5f7f3d2c9b01",
         *       "outcome": "REJECTED",
         *       "reasonCode": "HARASSMENT",
         *       "why": "The insult is aimed at one person, which the rule names."
         *     }
         */
        GoldRequest: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            why: string;
        };
        GreetingCounts: {
            /** Format: int32 */
            after: number;
            /** Format: int32 */
            before: number;
            /** Format: int32 */
            count: number;
        };
        Ground: {
            definition: string | null;
            /** @enum {string} */
            kind: "TERMS";
            name: string | null;
        };
        HeadArtifact: {
            /** Format: int64 */
            millis: number;
            sha256: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            trainedAt: string;
        };
        HeadChoice: {
            loss: {
                [key: string]: number;
            };
            /** Format: double */
            moved: number;
            /** Format: int32 */
            negative: number;
            /** Format: int32 */
            positive: number;
            /** Format: double */
            strength: number | null;
        };
        HeadOrigin: {
            counts: components["schemas"]["LessonCounts"];
            digest: string;
            encoder: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            from: string | null;
            method: string;
            /** Format: int32 */
            most: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            until: string;
        };
        HeadRun: {
            by: components["schemas"]["Actor"] | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** Format: int32 */
            percent: number;
            result: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            startedAt: string;
            /** @enum {string} */
            state: "RUNNING" | "DONE" | "FAILED";
            /** @enum {string} */
            step: "WAITING" | "ENCODING" | "LEARNING" | "EXAMINING" | "ENDED";
            /** Format: int32 */
            version: number | null;
        };
        HeadSwitch: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            by: components["schemas"]["Actor"] | null;
            /** Format: int32 */
            version: number;
        };
        HeadVersion: {
            artifact: components["schemas"]["HeadArtifact"];
            choices: {
                [key: string]: components["schemas"]["HeadChoice"];
            };
            exam: components["schemas"]["Exam"];
            origin: components["schemas"]["HeadOrigin"];
            /** Format: int32 */
            parent: number;
            reasons: components["schemas"]["GateReason"][];
            /** @enum {string} */
            state: "CANDIDATE" | "LIVE" | "RETIRED" | "REFUSED";
            /** Format: int32 */
            version: number;
        };
        HeadsOverview: {
            automatic: boolean;
            /** Format: int32 */
            decisions: number;
            encoder: string | null;
            /** Format: int32 */
            live: number;
            /** Format: int32 */
            newDecisions: number;
            /** Format: int32 */
            previous: number | null;
            run: components["schemas"]["HeadRun"] | null;
            switches: components["schemas"]["HeadSwitch"][];
            versions: components["schemas"]["HeadVersion"][];
        };
        Heartbeat: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            claimExpiresAt: string;
        };
        HistoryStep: {
            /** @enum {string} */
            action: "OPENED" | "CLAIMED" | "RELEASED" | "TAKEN_OVER" | "SKIPPED" | "WITHDRAWN" | "SETTLED" | "UNDONE" | "SET_ASIDE" | "BROUGHT_BACK" | "FOLLOWED" | "REVEALED" | "ANSWERED_BLIND" | "SAMPLING_CHANGED" | "GOLD_MARKED" | "GOLD_RETIRED" | "DECIDED_APPROVE" | "DECIDED_REJECT" | "DECIDED_RESTRICT" | "DECIDED_ESCALATE" | "DEPARTED_FROM_PRECEDENTS" | "HELD" | "PROPOSED" | "PROPOSAL_CONFIRMED" | "PROPOSAL_DISMISSED" | "EVIDENCE_HELD" | "EVIDENCE_EXTENDED" | "EVIDENCE_RELEASED" | "LEGAL_REPORT_DRAFTED" | "LEGAL_REPORT_CHANGED" | "LEGAL_REPORT_EXPORTED" | "ACCOUNT_HELD" | "ACCOUNT_HOLD_LIFT_PROPOSED" | "ACCOUNT_HOLD_LIFTED" | "HASH_LISTED" | "HASH_REMOVED" | "HASH_REMOVAL_ASKED" | "HASH_REMOVAL_DECLINED" | "HASH_HELD_BACK" | "HASH_RELEASED" | "HASHES_IMPORTED" | "HASHES_EXPORTED" | "POLICY_CHANGED" | "POLICY_RESTORED" | "POLICY_DRAFTED" | "POLICY_DRAFT_CHANGED" | "POLICY_DRAFT_DISCARDED" | "POLICY_SIMULATED" | "ROUTING_CHANGED" | "ACCOUNT_CASE_OPENED" | "ACCOUNT_CASE_DISMISSED" | "ACCOUNT_SAFETY_CASE_OPENED" | "ACCOUNT_SAFETY_CASE_DISMISSED" | "ACCOUNT_SUSPENDED" | "ACCOUNT_SUSPENSION_LIFTED" | "ACCOUNT_SUSPENSION_UPHELD" | "ACCOUNT_NOTED" | "PROFILE_RESET" | "HANDLE_RESET" | "COMMENT_HEADS_TRAINED" | "COMMENT_HEADS_ACTIVATED" | "STATEMENTS_EXPORTED" | "DECISIONS_EXPORTED" | "DEAD_LETTER_REPLAYED" | "DEAD_LETTER_DISCARDED" | "JOB_STARTED";
            actor: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            detail: string | null;
        };
        /**
         * @example {
         *       "hideVideos": true,
         *       "reason": "Three cases within an hour; the police are told."
         *     }
         */
        HoldRequest: {
            hideVideos: boolean;
            reason: string;
        };
        Illegal: {
            goodFaith: boolean;
            ground: string;
        };
        ImportResult: {
            faults: components["schemas"]["RefusedLine"][];
            /** Format: int32 */
            known: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            taken: number;
        };
        InflowCount: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            automated: boolean;
            /** Format: int64 */
            cases: number;
            /** @enum {string} */
            purpose: "SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW";
        };
        Insights: {
            accuracy: components["schemas"]["MachineAccuracy"][];
            appeals: components["schemas"]["AppealCount"][];
            decided: components["schemas"]["DecidedCount"][];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            from: string;
            inflow: components["schemas"]["InflowCount"][];
            models: components["schemas"]["ModelCount"][];
            onTime: components["schemas"]["OnTimeRate"][];
            open: components["schemas"]["WaitingCases"][];
            overturned: components["schemas"]["OverturnedCount"][];
            people: components["schemas"]["PersonDecisions"][];
            policies: components["schemas"]["PolicyCount"][];
            reasons: components["schemas"]["ReasonCount"][];
            sources: components["schemas"]["CaseSource"][];
            /** @enum {string} */
            step: "HOUR" | "DAY";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            to: string;
        };
        Item: {
            /** Format: double */
            anyHarm: number;
            labels: {
                [key: string]: number;
            };
            /** @enum {string} */
            verdict: "APPROVE" | "REVIEW" | "REJECT";
        };
        Job: {
            cron: string | null;
            description: string | null;
            name: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            nextRun: string | null;
            outcome: ("SUCCEEDED" | "FAILED" | "INTERRUPTED") | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            previousEnd: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            previousRun: string | null;
            running: boolean;
        };
        Kappa: {
            agreement: components["schemas"]["Rate"];
            /** Format: double */
            byChance: number;
            /** Format: int64 */
            cases: number;
            /** Format: double */
            high: number | null;
            /** Format: double */
            low: number | null;
            /** Format: double */
            value: number | null;
        };
        KindOutcome: {
            /** Format: int64 */
            assessments: number;
            changes: components["schemas"]["Transition"][];
            /** Format: double */
            days: number;
            examples: components["schemas"]["Example"][];
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            now: components["schemas"]["Effect"];
            then: components["schemas"]["Effect"];
        };
        Ledger: {
            breakProposed: components["schemas"]["Break"] | null;
            lastDay: components["schemas"]["Line"][];
            lastWeek: components["schemas"]["Line"][];
            spent: ("ROUTINE" | "ELEVATED" | "HIGH" | "CRITICAL")[];
        };
        LegalReport: {
            authority: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /** @enum {string} */
            category: "ABUSE_MATERIAL" | "GROOMING" | "EXTORTION" | "TRAFFICKING" | "CHILD_AT_RISK" | "OTHER";
            content: components["schemas"]["Content"];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            createdAt: string;
            entries: components["schemas"]["Entry"][];
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            ownerId: string;
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "ACKNOWLEDGED";
        };
        LessonCounts: {
            /** Format: int32 */
            contradicted: number;
            /** Format: int32 */
            decisions: number;
            /** Format: int32 */
            heldOut: number;
            /** Format: int32 */
            ofOnePerson: number;
            /** Format: int32 */
            people: number;
            reasons: {
                [key: string]: number;
            };
            /** Format: int32 */
            repeated: number;
            /** Format: int32 */
            tooOld: number;
            /** Format: int32 */
            training: number;
        };
        /**
         * @example {
         *       "reason": "The account belonged to the reporting hotline."
         *     }
         */
        LiftRequest: {
            reason: string;
        };
        Lifting: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            by: components["schemas"]["Actor"];
            reason: string;
        };
        Likeness: {
            /** @enum {string} */
            by: "FRAMES" | "WORDS" | "CREATOR";
            /** Format: int32 */
            distance: number | null;
            /** Format: int32 */
            frames: number | null;
            /** Format: int32 */
            similarity: number | null;
        };
        Line: {
            /** Format: int64 */
            limitSeconds: number | null;
            /** Format: int64 */
            reveals: number;
            /** @enum {string} */
            severity: "ROUTINE" | "ELEVATED" | "HIGH" | "CRITICAL";
            /** Format: int64 */
            uncoveredSeconds: number;
        };
        LinkedAccount: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            accountId: string;
            /** Format: int32 */
            files: number;
        };
        ListMatch: {
            /** Format: int32 */
            distance: number;
            /** Format: int32 */
            distinctFrames: number;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            entry: string;
            /** Format: int32 */
            frames: number;
            mirrored: boolean;
            /** @enum {string} */
            standing: "LISTED" | "HELD_BACK" | "SAME_VIDEO";
            wholeFile: boolean;
        };
        Listed: {
            /** @enum {string} */
            algorithm: "SHA256" | "PDQ" | "PHASH";
            /** Format: int32 */
            atMs: number | null;
            hash: string;
            /** Format: int32 */
            quality: number | null;
        };
        Look: {
            blur: boolean;
            grayscale: boolean;
            mute: boolean;
        };
        MachineAccuracy: {
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** Format: int64 */
            labels: number;
            precision: components["schemas"]["Rate"] | null;
            recall: components["schemas"]["Rate"] | null;
            /** Format: int64 */
            sampled: number;
        };
        MachineErrors: {
            /** Format: int64 */
            approved: number;
            /** Format: int64 */
            approvedWrongly: number;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** Format: int64 */
            restricted: number;
            /** Format: int64 */
            restrictedWrongly: number;
        };
        MarkedCase: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
        };
        Measured: {
            after: components["schemas"]["FigureInterval"];
            before: components["schemas"]["FigureInterval"];
            change: components["schemas"]["FigureInterval"];
        };
        Metrics: {
            /** Format: double */
            automatedShare: number | null;
            decidedToday: components["schemas"]["DecidedToday"];
            /** Format: int64 */
            oldestOpenSeconds: number | null;
            openByKind: {
                [key: string]: number;
            };
            openByQueue: {
                [key: string]: number;
            };
            overdueByQueue: {
                [key: string]: number;
            };
            queues: string[];
            undecided: components["schemas"]["Undecided"][];
        };
        ModelCount: {
            /** Format: int64 */
            assessments: number;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            model: string;
            prompt: string | null;
            /** @example VISION */
            stage: string;
        };
        Models: {
            comments: components["schemas"]["Status"];
            pictures: components["schemas"]["Pictures"];
            vision: components["schemas"]["Vision"];
            words: components["schemas"]["PictureWords"];
        };
        NearDuplicate: {
            /** @enum {string} */
            basis: "SAME_TEXT" | "SAME_FILE" | "SAME_PICTURES";
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
        };
        /**
         * @example {
         *       "accountId": "01990000-0000-7000-8000-000000000001",
         *       "reason": "HARASSMENT",
         *       "statement": "It uses my name and my picture."
         *     }
         */
        NewAccountReport: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            accountId: string;
            contact?: components["schemas"]["Contact"] | null;
            legalGround?: string | null;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            statement?: string | null;
        };
        /**
         * @example {
         *       "category": "VIOLENCE",
         *       "note": "Goes around; rejected on another account.",
         *       "videoId": "01990000-0000-7000-8000-000000000001"
         *     }
         */
        NewClip: {
            /** @enum {string} */
            category: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            note?: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            videoId: string;
        };
        /**
         * @example {
         *       "algorithm": "PDQ",
         *       "category": "SPAM",
         *       "hash": "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
         *       "note": "An advertisement that returns."
         *     }
         */
        NewHash: {
            /** @enum {string} */
            algorithm: "SHA256" | "PDQ" | "PHASH";
            /** @enum {string} */
            category: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            hash: string;
            note?: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         "source"
         *       ],
         *       "note": null,
         *       "reference": "4711",
         *       "reportedAt": "2026-11-30T08:30:00Z",
         *       "state": "SENT"
         *     }
         */
        NewLegalEntry: {
            items?: string[] | null;
            note?: string | null;
            reference?: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            reportedAt?: string | null;
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "ACKNOWLEDGED";
        };
        /**
         * @example {
         *       "authority": "NCMEC",
         *       "category": "ABUSE_MATERIAL",
         *       "note": "The form is open in the portal."
         *     }
         */
        NewLegalReport: {
            authority: string;
            /** @enum {string} */
            category: "ABUSE_MATERIAL" | "GROOMING" | "EXTORTION" | "TRAFFICKING" | "CHILD_AT_RISK" | "OTHER";
            note?: string | null;
        };
        /**
         * @example {
         *       "contentId": "01990000-0000-7000-8000-000000000001",
         *       "kind": "VIDEO",
         *       "reason": "HARASSMENT",
         *       "statement": "It shows my face and calls me names."
         *     }
         */
        NewReport: {
            contact?: components["schemas"]["Contact"] | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            illegal?: components["schemas"]["Illegal"] | null;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            statement?: string | null;
        };
        /**
         * @example {
         *       "days": 30,
         *       "note": "Third account with this link.",
         *       "reason": "SPAM",
         *       "statement": "You posted the same link under hundreds of videos, also after we had warned you."
         *     }
         */
        NewSuspension: {
            /** Format: int32 */
            days?: number | null;
            note?: string | null;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            statement: string;
        };
        NextCase: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            backAt: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string | null;
            /** Format: int32 */
            skipped: number;
        };
        /**
         * @example {
         *       "claim": true,
         *       "kind": "VIDEO",
         *       "queue": "REPORTS"
         *     }
         */
        NextRequest: {
            claim: boolean;
            kind?: ("VIDEO" | "COMMENT") | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            other?: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            ownerId?: string | null;
            purpose?: ("SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW") | null;
            queue?: string | null;
            reasons?: string[] | null;
            sort?: ("PRIORITY" | "DUE") | null;
        };
        /**
         * @example {
         *       "childSafety": false,
         *       "text": "Writes to support each week; see the case of last May."
         *     }
         */
        NoteRequest: {
            childSafety?: boolean | null;
            text: string;
        };
        OnTimeRate: {
            met: components["schemas"]["Rate"];
            /** @example REPORTS */
            queue: string;
        };
        Opinion: {
            arguments: components["schemas"]["Argument"][];
            /** Format: double */
            confidence: number;
            /** @enum {string} */
            leaning: "PUBLISH" | "REFUSE" | "UNSURE";
        };
        Outcomes: {
            /** Format: int64 */
            approve: number;
            /** Format: int64 */
            reject: number;
            /** Format: int64 */
            review: number;
            /** Format: int64 */
            sampled: number;
        };
        OverturnedCount: {
            automated: boolean;
            /** Format: int64 */
            decisions: number;
            /** @enum {string} */
            ground: "UNDO" | "APPEAL" | "REPORT" | "REVIEW";
        };
        Overview: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            ranAt: string | null;
            series: components["schemas"]["SeriesQuality"][];
        };
        PageAccountCase: {
            items: components["schemas"]["AccountCase"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageAccountHold: {
            items: components["schemas"]["AccountHold"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageAuditLine: {
            items: components["schemas"]["AuditLine"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageBulkItem: {
            items: components["schemas"]["BulkItem"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageCaseSummary: {
            items: components["schemas"]["CaseSummary"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageDeadLetterView: {
            items: components["schemas"]["DeadLetterView"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageDecisionLine: {
            items: components["schemas"]["DecisionLine"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageDraftSummary: {
            items: components["schemas"]["DraftSummary"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageEntrySummary: {
            items: components["schemas"]["EntrySummary"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageGoldCaseLine: {
            items: components["schemas"]["GoldCaseLine"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageJob: {
            items: components["schemas"]["Job"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageLegalReport: {
            items: components["schemas"]["LegalReport"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PagePolicyChange: {
            items: components["schemas"]["PolicyChange"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PagePreservationView: {
            items: components["schemas"]["PreservationView"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageReportView: {
            items: components["schemas"]["ReportView"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageRoutingChange: {
            items: components["schemas"]["RoutingChange"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PageStatement: {
            items: components["schemas"]["Statement"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
        };
        PairAgreement: {
            kappa: components["schemas"]["Kappa"];
            one: components["schemas"]["Actor"];
            other: components["schemas"]["Actor"];
        };
        PersonDecisions: {
            /** Format: int64 */
            decisions: number;
            handle: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            overturned: components["schemas"]["Rate"] | null;
        };
        PersonInsight: {
            decided: components["schemas"]["DecisionsMade"][];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            from: string;
            grounds: {
                [key: string]: number;
            };
            handle: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            overturned: components["schemas"]["Rate"] | null;
            pace: components["schemas"]["DecisionPace"] | null;
            reasons: components["schemas"]["ReasonMade"][];
            /** @enum {string} */
            step: "HOUR" | "DAY";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            to: string;
        };
        PictureWords: {
            language: string;
            model: string;
            reason: string;
            /** @enum {string} */
            state: "NOT_LOADED" | "LIVE" | "UNAVAILABLE";
        };
        Pictures: {
            model: string;
            reason: string;
            /** @enum {string} */
            state: "LOADING" | "LIVE" | "UNAVAILABLE";
        };
        Policy: {
            id: string;
            rules: components["schemas"]["PolicyRules"];
            /** Format: int64 */
            version: number;
        };
        PolicyCategory: {
            code: string;
            definition: string;
            examples: string[];
            /** @enum {string} */
            harm: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            name: string;
            thresholds?: components["schemas"]["Thresholds"] | null;
        };
        PolicyChange: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            createdAt: string;
            createdBy: string | null;
            publishedBy: string | null;
            publishing: components["schemas"]["Publishing"];
            /** Format: int64 */
            restoredFrom: number | null;
            /** Format: int64 */
            version: number;
        };
        PolicyCount: {
            automated: boolean;
            /** Format: int64 */
            decisions: number;
            /** @example default/3 */
            policyVersion: string;
        };
        /**
         * @example {
         *       "anyHarm": {
         *         "reject": 0.9,
         *         "review": 0.58,
         *         "reviewOnly": false
         *       },
         *       "categories": [
         *         {
         *           "code": "CHILD_SAFETY",
         *           "definition": "Anything that sexualizes, exploits or endangers a person who is or looks younger than 18, also as a drawing, a story or a joke. In doubt about the age, assume a minor.",
         *           "examples": [
         *             "A minor is shown or described in a sexual way.",
         *             "An adult asks minors for pictures or a meeting."
         *           ],
         *           "harm": "CHILD_SAFETY",
         *           "name": "Child safety",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "SELF_HARM",
         *           "definition": "Shows, encourages or explains suicide, self-injury or disordered eating. Talking about recovery, grief or where to find help does not break the rule.",
         *           "examples": [
         *             "Wounds that somebody inflicted on themselves are shown.",
         *             "A method is explained or praised."
         *           ],
         *           "harm": "SELF_HARM",
         *           "name": "Self-harm",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "VIOLENCE",
         *           "definition": "Real or realistic violence against people or animals, serious wounds, or threats and calls to hurt somebody. Contact sport, stage combat and games that are clearly games do not break the rule.",
         *           "examples": [
         *             "A person is beaten and the camera stays on it.",
         *             "Somebody says that a named person should be killed."
         *           ],
         *           "harm": "VIOLENCE",
         *           "name": "Violence",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "HATE",
         *           "definition": "Attacks, dehumanizes or excludes people for origin, skin color, religion, disability, sex, gender identity or sexual orientation, or praises groups that do. Reporting on it or speaking against it does not break the rule.",
         *           "examples": [
         *             "People of a religion are called vermin.",
         *             "A symbol of a hate movement is shown with approval."
         *           ],
         *           "harm": "HATE",
         *           "name": "Hate",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "DANGEROUS_ACTS",
         *           "definition": "Shows or encourages acts that others may copy and that can easily kill or maim, or explains how to make weapons, explosives or illegal drugs. Professional stunts with visible precautions do not break the rule.",
         *           "examples": [
         *             "Somebody climbs a pylon or rides on a train roof.",
         *             "A challenge to hold one's breath until fainting."
         *           ],
         *           "harm": "DANGEROUS_ACTS",
         *           "name": "Dangerous acts",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "SEXUAL_CONTENT",
         *           "definition": "Sexual acts, genitals, female nipples in a sexual setting, or offers of sexual services. Breastfeeding, medical education and art in a museum do not break the rule.",
         *           "examples": [
         *             "A sexual act is shown, also partly covered.",
         *             "A link to sexual services is offered."
         *           ],
         *           "harm": "SEXUAL_CONTENT",
         *           "name": "Sexual content",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "HARASSMENT",
         *           "definition": "Insults, humiliates or bullies an identifiable person, publishes private data of a person, or calls on others to do so. Criticism of what somebody said or did in public does not break the rule.",
         *           "examples": [
         *             "A schoolmate is filmed and mocked.",
         *             "Somebody's address is shown so that others go there."
         *           ],
         *           "harm": "HARASSMENT",
         *           "name": "Harassment",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "MISINFORMATION",
         *           "definition": "Claims that are clearly false and likely to harm health, safety or an election. Opinions, satire and open questions do not break the rule.",
         *           "examples": [
         *             "A poison is recommended as a cure.",
         *             "A wrong day is given for an election."
         *           ],
         *           "harm": "MISINFORMATION",
         *           "name": "Misinformation",
         *           "thresholds": null
         *         },
         *         {
         *           "code": "SPAM",
         *           "definition": "Deceives for money or attention: fraud, fake giveaways, counterfeit goods, or the same advertisement again and again. An honest, visible recommendation does not break the rule.",
         *           "examples": [
         *             "Viewers are asked to send money and are promised to get double back.",
         *             "A giveaway that wants a password."
         *           ],
         *           "harm": "SPAM",
         *           "name": "Spam",
         *           "thresholds": null
         *         }
         *       ],
         *       "comments": {
         *         "H": {
         *           "reject": 0.92,
         *           "review": 0.5,
         *           "reviewOnly": true
         *         },
         *         "H2": {
         *           "reject": 0.92,
         *           "review": 0.5,
         *           "reviewOnly": true
         *         },
         *         "HR": {
         *           "reject": 0.92,
         *           "review": 0.58,
         *           "reviewOnly": true
         *         },
         *         "S": {
         *           "reject": 0.92,
         *           "review": 0.56,
         *           "reviewOnly": false
         *         },
         *         "S3": {
         *           "reject": 0.92,
         *           "review": 0.3,
         *           "reviewOnly": true
         *         },
         *         "SH": {
         *           "reject": 0.92,
         *           "review": 0.5,
         *           "reviewOnly": true
         *         },
         *         "V": {
         *           "reject": 0.92,
         *           "review": 0.28,
         *           "reviewOnly": true
         *         },
         *         "V2": {
         *           "reject": 0.92,
         *           "review": 0.16,
         *           "reviewOnly": true
         *         }
         *       },
         *       "publishing": {
         *         "approvals": 3,
         *         "preset": "VISION",
         *         "sample": 0.1,
         *         "strikeDays": 90
         *       },
         *       "rejectingStages": [
         *         "HASH",
         *         "VISION"
         *       ],
         *       "requiredStages": [
         *         "HASH",
         *         "TEXT",
         *         "VISION"
         *       ],
         *       "rewritable": [
         *         "VIOLENCE",
         *         "HATE",
         *         "SEXUAL_CONTENT",
         *         "HARASSMENT"
         *       ],
         *       "secondOpinion": "ADVICE",
         *       "stages": {
         *         "LOCAL_VISION": {
         *           "SEXUAL_CONTENT": {
         *             "reject": 0.98,
         *             "review": 0.8,
         *             "reviewOnly": true
         *           }
         *         }
         *       },
         *       "suggestionThreshold": 0.8,
         *       "uncoveredLanguage": "REVIEW",
         *       "video": {
         *         "CHILD_SAFETY": {
         *           "reject": 0.9,
         *           "review": 0.1,
         *           "reviewOnly": true
         *         },
         *         "DANGEROUS_ACTS": {
         *           "reject": 0.95,
         *           "review": 0.4,
         *           "reviewOnly": false
         *         },
         *         "HARASSMENT": {
         *           "reject": 0.95,
         *           "review": 0.4,
         *           "reviewOnly": false
         *         },
         *         "HATE": {
         *           "reject": 0.92,
         *           "review": 0.35,
         *           "reviewOnly": false
         *         },
         *         "MISINFORMATION": {
         *           "reject": 0.98,
         *           "review": 0.6,
         *           "reviewOnly": true
         *         },
         *         "SELF_HARM": {
         *           "reject": 0.95,
         *           "review": 0.3,
         *           "reviewOnly": true
         *         },
         *         "SEXUAL_CONTENT": {
         *           "reject": 0.92,
         *           "review": 0.35,
         *           "reviewOnly": false
         *         },
         *         "SPAM": {
         *           "reject": 0.95,
         *           "review": 0.6,
         *           "reviewOnly": false
         *         },
         *         "VIOLENCE": {
         *           "reject": 0.92,
         *           "review": 0.4,
         *           "reviewOnly": false
         *         }
         *       }
         *     }
         */
        PolicyRules: {
            anyHarm: components["schemas"]["Thresholds"];
            categories: components["schemas"]["PolicyCategory"][];
            comments: {
                [key: string]: components["schemas"]["Thresholds"];
            };
            publishing: components["schemas"]["Publishing"];
            rejectingStages: ("HASH" | "TEXT" | "LOCAL_VISION" | "PICTURE_TEXT" | "VISION" | "SECOND_OPINION" | "SPAM")[];
            requiredStages: ("HASH" | "TEXT" | "LOCAL_VISION" | "PICTURE_TEXT" | "VISION" | "SECOND_OPINION" | "SPAM")[];
            rewritable: ("CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM")[];
            /** @enum {string} */
            secondOpinion: "OFF" | "ADVICE" | "DECIDES";
            stages: {
                [key: string]: {
                    [key: string]: components["schemas"]["Thresholds"];
                };
            };
            /** Format: double */
            suggestionThreshold: number;
            /** @enum {string} */
            uncoveredLanguage: "REVIEW" | "SCORE";
            video: {
                [key: string]: components["schemas"]["Thresholds"];
            };
        };
        PrecedentCheck: {
            /** Format: int32 */
            against: number;
            asked: boolean;
            basis: components["schemas"]["CheckBasis"];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            checkedAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string;
            method: string;
            /** Format: int32 */
            of: number;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
        };
        PrecedentLimits: {
            /** Format: int32 */
            least: number;
            /** Format: int32 */
            scanned: number;
            /** Format: double */
            share: number;
            /** Format: int32 */
            shown: number;
            /** Format: double */
            words: number;
        };
        PrecedentStand: {
            /** Format: int32 */
            against: number;
            asks: boolean;
            /** Format: int32 */
            of: number;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
        };
        PreservationView: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            beganAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            deletedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            endsAt: string | null;
            extendable: boolean;
            extension: components["schemas"]["Extension"] | null;
            /** @enum {string} */
            ground: "SUSPICION" | "DECISION" | "LEGAL_HOLD";
            kept: boolean;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            ownerId: string;
            reason: string | null;
        };
        PreservedItem: {
            name: string;
            sha256: string;
            /** Format: int64 */
            size: number;
        };
        PriorityFactors: {
            /** Format: int32 */
            askers: number;
            /** @enum {string} */
            audience: "HELD" | "UNLISTED" | "LISTED";
            /** Format: double */
            exposure: number;
            late: boolean;
            /** Format: int64 */
            routingVersion: number | null;
            rule: string | null;
            /** Format: int32 */
            severity: number;
            /** Format: int32 */
            severityWeight: number;
            /** Format: double */
            uncertainty: number;
        };
        /**
         * @example {
         *       "code": "VALIDATION_FAILED",
         *       "detail": "See errors for what to change.",
         *       "errors": [
         *         {
         *           "field": "title",
         *           "message": "must not be blank"
         *         }
         *       ],
         *       "instance": "/api/v1/videos",
         *       "status": 400,
         *       "title": "The request has invalid values",
         *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "type": "urn:kinora:problem:VALIDATION_FAILED"
         *     }
         */
        Problem: {
            /**
             * @description Stable; programs tell problems apart by it
             * @enum {string}
             */
            code: "ACCOUNT_ACTION_NOT_AVAILABLE" | "ACCOUNT_CASE_DECIDED" | "ACCOUNT_CASE_NOT_FOUND" | "ACCOUNT_ERASED" | "ACCOUNT_HELD_ALREADY" | "ACCOUNT_HOLD_NOT_FOUND" | "ACCOUNT_HOLD_OVER" | "ACCOUNT_HOLD_PROPOSED" | "ACCOUNT_REPORT_NOT_FOUND" | "ACCOUNT_SUSPENDED_ALREADY" | "ACCOUNT_UNKNOWN" | "ACTION_NOT_AVAILABLE" | "AGAINST_PRECEDENTS" | "APPEAL_FILED" | "APPEAL_TOO_LATE" | "BULK_BUSY" | "BULK_NOT_FOUND" | "BULK_PHASE" | "BULK_UNDO_TOO_LATE" | "CASE_ALONE" | "CASE_BLIND" | "CASE_CLAIMED" | "CASE_DECIDED" | "CASE_NOT_CLAIMED" | "CASE_NOT_FOUND" | "CASE_SUPERSEDED" | "CASE_WITHDRAWN" | "CONFLICT" | "DEAD_LETTER_FAILED_AGAIN" | "DEAD_LETTER_HANDLED" | "DEAD_LETTER_NOT_FOUND" | "DECIDER_NOT_FOUND" | "DECISION_FINAL" | "DECISION_NOT_YOURS" | "DECISION_REPLACED" | "DRAFT_CLOSED" | "DRAFT_NOT_FOUND" | "DRAFT_OUTDATED" | "EXCLUDED" | "FORBIDDEN" | "GOLD_MARKED" | "GOLD_NOT_FOUND" | "HASH_LISTED" | "HASH_LIST_FULL" | "HASH_MALFORMED" | "HASH_NOT_FOUND" | "HASH_STATE" | "HEADS_DAMAGED" | "HEADS_LIVE" | "HEADS_NOT_TRAINABLE" | "HEADS_REFUSED" | "IDEMPOTENCY_KEY_REUSED" | "INTERNAL_ERROR" | "LEGAL_REPORT_INCOMPLETE" | "LEGAL_REPORT_NOT_FOUND" | "LEGAL_REPORT_STATE" | "MALFORMED_REQUEST" | "MEDIA_STORE_UNAVAILABLE" | "METHOD_NOT_ALLOWED" | "NOTHING_CALIBRATED" | "NOTHING_CHANGED" | "NOTHING_PROPOSED" | "NOTHING_TO_APPEAL" | "NOTHING_TO_EXPLAIN" | "NOTHING_TO_REPORT" | "NOT_ACCEPTABLE" | "NOT_AUTHOR" | "NOT_BLIND" | "NOT_FOUND" | "NOT_GOLD" | "NOT_PRESERVED" | "NOT_SIMULATED" | "NO_FINGERPRINTS" | "OVERLOADED" | "OWN_ACCOUNT" | "OWN_ACCOUNT_HOLD" | "OWN_ACCOUNT_REPORT" | "OWN_CONTENT" | "OWN_DRAFT" | "OWN_REPORT" | "OWN_SUSPENSION" | "PAYLOAD_TOO_LARGE" | "PRECONDITION_FAILED" | "PRECONDITION_REQUIRED" | "PRESERVATION_EXTENDED" | "PRESERVATION_OPEN" | "QUEUE_MISSING" | "RANGE_NOT_SATISFIABLE" | "RATE_LIMITED" | "REASON_NOT_APPLICABLE" | "REMOVAL_ASKED" | "REMOVAL_NOT_ASKED" | "REPORT_LINK_INVALID" | "REPORT_NOT_FOUND" | "REPORT_OPEN" | "RESTRICTION_NOT_APPLICABLE" | "ROUTING_VERSION_NOT_FOUND" | "SAME_PERSON" | "SECOND_PERSON_NEEDED" | "SIMULATION_NOT_FOUND" | "SIMULATION_RUNNING" | "SUSPENSION_APPEALED" | "SUSPENSION_APPEAL_TOO_LATE" | "SUSPENSION_NOT_FOUND" | "SUSPENSION_OVER" | "TOO_MANY_DRAFTS" | "TOO_MANY_SIMULATIONS" | "TRAINING_RUNNING" | "TRANSPARENCY_NOT_COUNTED" | "UNAUTHENTICATED" | "UNDO_SUPERSEDED" | "UNDO_TOO_LATE" | "UNKNOWN_LABEL" | "UNSUPPORTED_MEDIA_TYPE" | "UPSTREAM_UNAVAILABLE" | "VALIDATION_FAILED";
            /** @description What happened this time, for a person to read */
            detail?: string;
            errors?: components["schemas"]["FieldProblem"][];
            /** @description The path of the request */
            instance?: string;
            /**
             * Format: int32
             * @description After how long a repeat may succeed
             */
            retryAfterSeconds?: number;
            /** Format: int32 */
            status: number;
            /** @description The same for every occurrence */
            title: string;
            /** @description Finds the request in logs and traces */
            traceId?: string;
            /** @description urn:kinora:problem: and the code */
            type: string;
        };
        ProfileFile: {
            profile: components["schemas"]["AccountProfile"] | null;
            reports: components["schemas"]["AccountReport"][];
        };
        ProfileReset: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            handle: boolean;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            statement: string;
        };
        Proposal: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            draftId: string;
        };
        ProposedDecision: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            by: components["schemas"]["Actor"];
            /** Format: int64 */
            contentVersion: number;
            note: string | null;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            restrictions: components["schemas"]["Restrictions"] | null;
        };
        Publishing: {
            /** Format: int32 */
            approvals: number;
            /** @enum {string} */
            preset: "STRICT" | "TRUSTED" | "VISION";
            /** Format: double */
            sample: number;
            /** Format: int32 */
            strikeDays: number;
        };
        QueueDefinition: {
            /** @example REPORTS */
            code: string;
            roles: ("VIEWER" | "CREATOR" | "MODERATOR" | "ADMIN" | "OPERATOR" | "CHILD_SAFETY" | "SERVICE")[];
            /** Format: int32 */
            targetMinutes: number;
        };
        Range: {
            category: string;
            /** Format: int64 */
            endMs: number;
            /** Format: int64 */
            startMs: number;
        };
        Rate: {
            /** Format: int64 */
            cases: number;
            /** Format: double */
            effectiveCases: number;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
            value: number;
        };
        Reading: {
            /** Format: int32 */
            from: number;
            /** @enum {string} */
            part: "TITLE_AND_DESCRIPTION" | "TITLE" | "HASHTAGS" | "CAPTIONS" | "PICTURE" | "COMMENT";
            scores: components["schemas"]["TextScores"];
            seen: components["schemas"]["Seen"] | null;
            /** Format: int32 */
            to: number;
        };
        Reason: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            appliesTo: ("VIDEO" | "COMMENT")[];
            /** @enum {string} */
            code: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            label: string;
        };
        ReasonCount: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            automated: boolean;
            /** Format: int64 */
            decisions: number;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        ReasonMade: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD";
            /** Format: int64 */
            decisions: number;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        ReasonReports: {
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            /** Format: int64 */
            reports: number;
        };
        /**
         * @example {
         *       "reason": "The police asked for it, file 4711."
         *     }
         */
        ReasonRequest: {
            reason: string;
        };
        Receipt: {
            receipt: string | null;
            report: components["schemas"]["ReportView"];
        };
        /**
         * @example {
         *       "receipt": "0sJ3hQ1vT6m2c9yYpXw4Zg"
         *     }
         */
        ReceiptRequest: {
            receipt: string;
        };
        Redress: {
            appeal: components["schemas"]["AppealView"] | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            appealUntil: string;
            appealable: boolean;
        };
        RefusedLine: {
            /** @enum {string} */
            fault: "MALFORMED" | "UNSUPPORTED_TYPE" | "HASH_MALFORMED" | "NOT_MALICIOUS" | "REMOVED_HERE" | "HASH_LIST_FULL" | "TOO_MANY_ROWS";
            /** Format: int32 */
            line: number;
        };
        Reliability: {
            bins: components["schemas"]["ReliabilityBin"][];
            /** Format: double */
            error: number;
        };
        ReliabilityBin: {
            /** Format: double */
            from: number;
            /** Format: double */
            given: number;
            harmful: components["schemas"]["Rate"];
            /** Format: double */
            to: number;
        };
        Remarks: {
            language: string | null;
            opinion: components["schemas"]["Opinion"] | null;
            suggestion: components["schemas"]["Suggestion"];
            summary: string | null;
        };
        Removal: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            askedAt: string;
            askedBy: components["schemas"]["Actor"];
            reason: string;
        };
        /**
         * @example {
         *       "reason": "It shows the title of a television program that many clips begin with."
         *     }
         */
        RemovalRequest: {
            reason: string;
        };
        /**
         * @example {
         *       "token": "p3Jm0sYvQ1u8ZkT6"
         *     }
         */
        ReportAddressConfirmation: {
            token: string;
        };
        /**
         * @example {
         *       "statement": "The video names my street and house number at 0:12."
         *     }
         */
        ReportAppealRequest: {
            statement?: string | null;
        };
        /**
         * @example {
         *       "token": "Xq7Vb2LwYt0RkN4aZs8mPd"
         *     }
         */
        ReportLink: {
            token: string;
        };
        /**
         * @example {
         *       "statement": "The video names my street and house number at 0:12.",
         *       "token": "Xq7Vb2LwYt0RkN4aZs8mPd"
         *     }
         */
        ReportLinkAppeal: {
            statement?: string | null;
            token: string;
        };
        ReportView: {
            answer: ("REMOVED" | "RESTRICTED" | "KEPT" | "GONE" | "UPHELD" | "OVERTURNED") | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            answeredAt: string | null;
            appeal: components["schemas"]["AppealView"] | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            appealUntil: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            filedAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            illegal: boolean;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            statement: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            videoId: string;
        };
        Reports: {
            answers: components["schemas"]["Answers"][];
            /** Format: int64 */
            illegal: number;
            /** Format: double */
            medianHours: number | null;
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            withoutAccount: number;
        };
        Restriction: {
            label: string | null;
            measures: ("REMOVED" | "DISABLED" | "DEMOTED" | "AGE_RESTRICTED" | "INTERACTION_RESTRICTED" | "LABELED")[];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            since: string;
            /** @enum {string} */
            territory: "EVERYWHERE";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            until: string | null;
            /** @enum {string} */
            visibility: "REMOVED" | "SUSPENDED" | "LIMITED";
        };
        Restrictions: {
            kinds: ("AGE_GATE" | "LIMITED_REACH" | "LABEL" | "COMMENTS_OFF" | "HOLD")[];
            label: components["schemas"]["ContentLabel"] | null;
        };
        /**
         * @example {
         *       "covered": "VIDEO"
         *     }
         */
        Reveal: {
            /** @enum {string} */
            covered: "VIDEO" | "COMMENT" | "WORDS";
        };
        Routing: {
            rules: components["schemas"]["RoutingRules"];
            /** Format: int64 */
            version: number;
        };
        RoutingChange: {
            by: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            createdAt: string;
            /** Format: int64 */
            restoredFrom: number | null;
            /** Format: int64 */
            version: number;
        };
        RoutingFlow: {
            /** Format: int64 */
            cases: number;
            from: string;
            rule: string | null;
            to: string;
        };
        RoutingPreview: {
            /** Format: int64 */
            cases: number;
            complete: boolean;
            /** Format: int64 */
            escalated: number;
            flows: components["schemas"]["RoutingFlow"][];
            unused: string[];
        };
        RoutingRule: {
            concerns: string[];
            kinds: ("VIDEO" | "COMMENT")[];
            /** Format: int32 */
            leastSeverity: number;
            name: string;
            purposes: ("SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW")[];
            /** @example REPORTS */
            queue: string;
        };
        /**
         * @example {
         *       "fallback": "GENERAL",
         *       "queues": [
         *         {
         *           "code": "ESCALATED",
         *           "roles": [
         *             "MODERATOR",
         *             "ADMIN"
         *           ],
         *           "targetMinutes": 240
         *         },
         *         {
         *           "code": "GENERAL",
         *           "roles": [
         *             "MODERATOR",
         *             "ADMIN"
         *           ],
         *           "targetMinutes": 1440
         *         }
         *       ],
         *       "rules": [
         *         {
         *           "concerns": [
         *             "REPORTED_SELF_HARM"
         *           ],
         *           "kinds": [],
         *           "leastSeverity": 0,
         *           "name": "Reports of self-harm",
         *           "purposes": [
         *             "REPORT"
         *           ],
         *           "queue": "ESCALATED"
         *         }
         *       ]
         *     }
         */
        RoutingRules: {
            fallback: string;
            queues: components["schemas"]["QueueDefinition"][];
            rules: components["schemas"]["RoutingRule"][];
        };
        RuleChange: {
            after: string | null;
            before: string | null;
            path: string;
        };
        Ruling: {
            automated: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            decidedAt: string;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            restrictions: components["schemas"]["Restrictions"] | null;
        };
        SafetyFile: {
            accountHold: components["schemas"]["AccountHold"] | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            items: components["schemas"]["PreservedItem"][];
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            ownerId: string;
            preservation: components["schemas"]["PreservationView"] | null;
            proposal: components["schemas"]["ProposedDecision"] | null;
        };
        Sampling: {
            changedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            inForceAt: string;
            rates: components["schemas"]["SamplingRates"];
            /** Format: int64 */
            version: number;
        };
        /**
         * @example {
         *       "approvedComments": 0.001,
         *       "approvedVideos": 0.01,
         *       "goldCases": 0.02,
         *       "perDay": 50,
         *       "rejectedComments": 0.02,
         *       "rejectedVideos": 0.05,
         *       "secondReviews": 0.02
         *     }
         */
        SamplingRates: {
            /** Format: double */
            approvedComments: number;
            /** Format: double */
            approvedVideos: number;
            /** Format: double */
            goldCases: number;
            /** Format: int32 */
            perDay: number;
            /** Format: double */
            rejectedComments: number;
            /** Format: double */
            rejectedVideos: number;
            /** Format: double */
            secondReviews: number;
        };
        ScoreDistribution: {
            bins: components["schemas"]["Bin"][];
            /** @example TEXT/H */
            series: string;
            thresholds: components["schemas"]["Thresholds"] | null;
        };
        Scores: {
            items: components["schemas"]["Item"][];
        };
        /**
         * @example {
         *       "texts": [
         *         "Lovely light at the end."
         *       ]
         *     }
         */
        ScoresRequest: {
            texts: string[];
        };
        ScreeningStatus: {
            backlog: components["schemas"]["Backlog"];
            gemini: components["schemas"]["Gemini"] | null;
            policyVersion: string;
            stages: components["schemas"]["StageRecord"][];
        };
        Seen: {
            /** Format: double */
            confidence: number;
            /** Format: int64 */
            endMs: number;
            /** Format: int64 */
            startMs: number;
            words: string | null;
        };
        SeriesQuality: {
            calibration: components["schemas"]["Calibrated"] | null;
            /** Format: int32 */
            harmful: number;
            /** Format: int32 */
            missingHarmful: number;
            /** Format: int32 */
            missingHarmless: number;
            /** Format: int32 */
            rows: number;
            /** @example TEXT/H */
            series: string;
        };
        Signal: {
            /**
             * @description Code of a harm category; the policy lists all of them
             * @example VIOLENCE
             */
            category: string;
            /** Format: int64 */
            endMs: number | null;
            evidence: string;
            label: string | null;
            modelVersion: string;
            /** Format: double */
            score: number;
            /** @enum {string} */
            stage: "HASH" | "TEXT" | "LOCAL_VISION" | "PICTURE_TEXT" | "VISION" | "SECOND_OPINION" | "COMMENT";
            /** Format: int64 */
            startMs: number | null;
        };
        Simulation: {
            /** Format: int64 */
            baseVersion: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            createdAt: string;
            /** Format: int32 */
            done: number;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            draftId: string;
            /** Format: int64 */
            draftVersion: number;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            endedAt: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            /** Format: int32 */
            perKind: number;
            result: components["schemas"]["SimulationResult"] | null;
            /** @enum {string} */
            state: "WAITING" | "RUNNING" | "DONE" | "NOT_REPRODUCED" | "CANCELED" | "FAILED";
        };
        /**
         * @example {
         *       "perKind": 1000
         *     }
         */
        SimulationRequest: {
            /** Format: int32 */
            perKind: number;
        };
        SimulationResult: {
            kinds: components["schemas"]["KindOutcome"][];
            /** Format: int64 */
            notReproduced: number;
            problems: string[];
            /** Format: int64 */
            reproduced: number;
        };
        /**
         * @example {
         *       "reason": "LANGUAGE"
         *     }
         */
        SkipRequest: {
            reason?: ("LANGUAGE" | "KNOWLEDGE" | "DISTRESSING" | "OTHER") | null;
        };
        SkippedCase: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            until: string;
        };
        Span: {
            /** Format: int32 */
            end: number;
            /** Format: int32 */
            start: number;
            /** Format: double */
            weight: number;
        };
        Staffing: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            oldestAt: string | null;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            people: number;
            unattended: boolean;
            /** Format: int64 */
            waiting: number;
        };
        StageRecord: {
            causes: components["schemas"]["Cause"][];
            /** Format: int32 */
            failed: number;
            /** Format: int64 */
            medianMillis: number | null;
            /** Format: int32 */
            ran: number;
            required: boolean;
            /** Format: int32 */
            skipped: number;
            /** @enum {string} */
            stage: "HASH" | "TEXT" | "LOCAL_VISION" | "PICTURE_TEXT" | "VISION" | "SECOND_OPINION" | "SPAM";
        };
        StageReport: {
            cause: string | null;
            coverage: components["schemas"]["Coverage"] | null;
            doubts: string[];
            effort: components["schemas"]["Effort"];
            findings: components["schemas"]["Finding"][];
            frames: components["schemas"]["FrameScores"] | null;
            readings: components["schemas"]["Reading"][];
            remarks: components["schemas"]["Remarks"] | null;
            /** @enum {string} */
            stage: "HASH" | "TEXT" | "LOCAL_VISION" | "PICTURE_TEXT" | "VISION" | "SECOND_OPINION" | "SPAM";
            /** @enum {string} */
            state: "RAN" | "SKIPPED" | "FAILED";
            urgent: boolean;
        };
        Statement: {
            automated: boolean;
            content: components["schemas"]["ContentRef"];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            decidedAt: string;
            facts: components["schemas"]["Facts"];
            ground: components["schemas"]["Ground"];
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            inForce: boolean;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            policyVersion: string;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            redress: components["schemas"]["Redress"] | null;
            restriction: components["schemas"]["Restriction"] | null;
            statement: string;
        };
        Status: {
            model: string;
            reason: string;
            /** @enum {string} */
            state: "LOADING" | "LIVE" | "UNAVAILABLE";
        };
        Step: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            at: string;
            by: components["schemas"]["Actor"];
        };
        Strike: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            contentId: string;
            counts: boolean;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            expiresAt: string;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            liftedAt: string | null;
            /** Format: int32 */
            points: number;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            since: string;
            statement: string;
        };
        StrikeThresholds: {
            /** Format: int32 */
            pause: number;
            /** Format: int32 */
            suspension: number;
            /** Format: int32 */
            warning: number;
        };
        Suggestion: {
            category: string | null;
            hashtags: string[];
        };
        Suspension: {
            appeal: components["schemas"]["SuspensionAppeal"] | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            appealUntil: string;
            appealable: boolean;
            explanation: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            from: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            id: string;
            inForce: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            liftedAt: string | null;
            policyVersion: string;
            /** @enum {string} */
            reason: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            ruleDefinition: string | null;
            ruleName: string | null;
            /** @enum {string} */
            source: "OWN_INITIATIVE" | "STRIKES" | "NOTICE";
            statement: string;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            until: string | null;
        };
        SuspensionAppeal: {
            answer: ("UPHELD" | "OVERTURNED") | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            filedAt: string;
            statement: string | null;
        };
        /**
         * @example {
         *       "statement": "Somebody else had my password. I have changed it."
         *     }
         */
        SuspensionAppealRequest: {
            statement?: string | null;
        };
        SuspensionDecision: {
            by: components["schemas"]["Actor"];
            note: string | null;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            suspensionId: string;
        };
        TextScores: {
            /** Format: double */
            anyHarm: number;
            labels: {
                [key: string]: number;
            };
            model: string;
            readable: boolean;
            written: components["schemas"]["Written"] | null;
        };
        Thresholds: {
            /** Format: double */
            reject: number;
            /** Format: double */
            review: number;
            reviewOnly: boolean;
        };
        TopSignal: {
            /**
             * @description Code of a harm category; the policy lists all of them
             * @example HATE
             */
            category: string;
            /** Format: double */
            score: number;
        };
        Transition: {
            /** Format: int64 */
            contents: number;
            from: string;
            to: string;
        };
        TransparencyReport: {
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            countedAt: string;
            figures: components["schemas"]["Figures"];
            isFinal: boolean;
            /** Format: int32 */
            year: number;
            years: number[];
        };
        Undecided: {
            /** Format: int64 */
            count: number;
            /** @enum {string} */
            kind: "VIDEO" | "COMMENT";
            /** @example REPORTS */
            queue: string;
            /** @enum {string} */
            state: "OPEN" | "CLAIMED" | "DECIDED" | "WITHDRAWN";
        };
        ViewedCase: {
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            caseId: string;
            viewers: components["schemas"]["CaseViewer"][];
        };
        Vision: {
            about: string;
            provider: string;
        };
        WaitingCases: {
            /** @enum {string} */
            age: "UNDER_HOUR" | "UNDER_4_HOURS" | "UNDER_DAY" | "UNDER_3_DAYS" | "UNDER_WEEK" | "OLDER";
            /** Format: int64 */
            cases: number;
            /** @example REPORTS */
            queue: string;
        };
        /**
         * @example {
         *       "kinds": [
         *         "AGE_GATE",
         *         "LABEL"
         *       ],
         *       "label": "GRAPHIC"
         *     }
         */
        WantedRestrictions: {
            kinds: ("AGE_GATE" | "LIMITED_REACH" | "LABEL" | "COMMENTS_OFF" | "HOLD")[];
            label?: string | null;
        };
        Watch: {
            ranges: components["schemas"]["WatchedRange"][];
            /** Format: int32 */
            reveals: number;
            /** Format: int64 */
            uncoveredMs: number;
            /** Format: int64 */
            watchedMs: number;
        };
        /**
         * @example {
         *       "ranges": [
         *         {
         *           "fromMs": 12000,
         *           "toMs": 17000
         *         }
         *       ],
         *       "uncoveredMs": 5000
         *     }
         */
        WatchReport: {
            ranges: components["schemas"]["WatchedRange"][];
            /** Format: int64 */
            uncoveredMs: number;
        };
        /**
         * @example {
         *       "fromMs": 12000,
         *       "toMs": 15500
         *     }
         */
        WatchedRange: {
            /** Format: int64 */
            fromMs: number;
            /** Format: int64 */
            toMs: number;
        };
        Withdrawal: {
            automated: boolean;
            content: components["schemas"]["ContentRef"];
            /**
             * Format: date-time
             * @example 2026-01-31T12:00:00Z
             */
            decidedAt: string;
            /**
             * Format: uuid
             * @example 019c14fc-a400-7000-8000-000000000001
             */
            decisionId: string;
            /** @enum {string} */
            outcome: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            restrictions: components["schemas"]["Restrictions"] | null;
            statement: string;
            /** Format: int64 */
            version: number;
        };
        WithdrawalPage: {
            items: components["schemas"]["Withdrawal"][];
            /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
            nextCursor: string | null;
            resumeCursor: string;
        };
        Written: {
            /** Format: double */
            confidence: number;
            /** @enum {string} */
            cover: "COVERED" | "OTHER_LANGUAGE" | "OTHER_SCRIPT";
            language: string;
            script: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDeadLetters: {
        parameters: {
            query?: {
                state?: "OPEN" | "REPLAYED" | "DISCARDED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDeadLetterView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DEAD_LETTER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DEAD_LETTER_HANDLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DEAD_LETTER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DEAD_LETTER_HANDLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DEAD_LETTER_FAILED_AGAIN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageJob"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readScreeningStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningStatus"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decisions: {
        parameters: {
            query: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                contentId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageStatement"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appeal_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPEAL_FILED, APPEAL_TOO_LATE, DECISION_FINAL, DECISION_REPLACED, NOTHING_TO_APPEAL */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases: {
        parameters: {
            query?: {
                state?: "OPEN" | "DECIDED";
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccountCase"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCase"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, ACCOUNT_CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_1: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCase"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_ACCOUNT, OWN_SUSPENSION */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, ACCOUNT_CASE_NOT_FOUND, SUSPENSION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, ACCOUNT_CASE_DECIDED, ACCOUNT_SUSPENDED_ALREADY, SECOND_PERSON_NEEDED, SUSPENSION_OVER */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ACTION_NOT_AVAILABLE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountNote"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSuspension"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_ACCOUNT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_SUSPENDED_ALREADY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditLog: {
        parameters: {
            query?: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                contentId?: string;
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditLine"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditCheck"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BULK_BUSY, CASE_ALONE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, REASON_NOT_APPLICABLE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, BULK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BulkConfirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, BULK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BULK_PHASE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items: {
        parameters: {
            query?: {
                state?: "PENDING" | "POSSIBLE" | "REFUSED" | "DECIDED" | "UNDONE" | "KEPT";
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBulkItem"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, BULK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, BULK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BULK_PHASE, BULK_UNDO_TOO_LATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: {
                state?: "OPEN" | "CLAIMED" | "DECIDED" | "WITHDRAWN";
                purpose?: "SCREENING" | "REPORT" | "APPEAL" | "SAMPLE" | "SECOND_REVIEW";
                queue?: string;
                kind?: "VIDEO" | "COMMENT";
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                contentId?: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                ownerId?: string;
                reason?: string[];
                held?: boolean;
                sort?: "PRIORITY" | "DUE";
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCaseSummary"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    next: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextCase"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, EXCLUDED, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, AGAINST_PRECEDENTS, CASE_BLIND, CASE_CLAIMED, CASE_DECIDED, CASE_NOT_CLAIMED, CASE_SUPERSEDED, CASE_WITHDRAWN, NOT_BLIND, SECOND_PERSON_NEEDED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACTION_NOT_AVAILABLE, REASON_NOT_APPLICABLE, RESTRICTION_NOT_APPLICABLE, UNKNOWN_LABEL */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofCase_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"][];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_BLIND */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, EXCLUDED, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, CASE_CLAIMED, CASE_WITHDRAWN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionSummary"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, EXCLUDED, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, AGAINST_PRECEDENTS, CASE_BLIND, CASE_CLAIMED, CASE_DECIDED, CASE_NOT_CLAIMED, CASE_SUPERSEDED, CASE_WITHDRAWN, SECOND_PERSON_NEEDED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACTION_NOT_AVAILABLE, REASON_NOT_APPLICABLE, RESTRICTION_NOT_APPLICABLE, UNKNOWN_LABEL */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain: {
        parameters: {
            query?: {
                label?: "S" | "H" | "V" | "HR" | "SH" | "S3" | "H2" | "V2";
            };
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_BLIND */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOTHING_TO_EXPLAIN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heartbeat"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_CLAIMED, CASE_NOT_CLAIMED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofCase_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearDuplicate"][];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPrecedents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePrecedents"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_BLIND */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePresence"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, CASE_CLAIMED, CASE_WITHDRAWN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReports"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_BLIND */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reveal"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkippedCase"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_CLAIMED, CASE_DECIDED, CASE_WITHDRAWN, CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, EXCLUDED, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_CLAIMED, CASE_WITHDRAWN, CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseWatches"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watched: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WatchReport"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                lifted?: boolean;
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccountHold"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lift_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHold"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_ACCOUNT_HOLD */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, ACCOUNT_HOLD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_HOLD_OVER, ACCOUNT_HOLD_PROPOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hold_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_HELD_ALREADY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_PRESERVED, PRESERVATION_EXTENDED, PRESERVATION_OPEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFile"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOTHING_PROPOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalReport"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalReport"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_CONTENT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preservations: {
        parameters: {
            query?: {
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePreservationView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                state?: "DRAFT" | "SENT" | "ACKNOWLEDGED";
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                caseId?: string;
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLegalReport"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalReport"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, LEGAL_REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    append: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalReport"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, LEGAL_REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, LEGAL_REPORT_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LEGAL_REPORT_INCOMPLETE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalReport"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, LEGAL_REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staffing"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scores: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoresRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scores"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDecisions: {
        parameters: {
            query?: {
                /**
                 * @description Id of an account, or a handle at the time of the decision
                 * @example mira
                 */
                person?: string | null;
                action?: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD" | null;
                reason?: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER" | null;
                /** @example HATE */
                category?: string | null;
                kind?: "VIDEO" | "COMMENT" | null;
                automated?: boolean | null;
                /** @example 2026-01-31T12:00:00Z */
                from?: string | null;
                /** @example 2026-01-31T12:00:00Z */
                to?: string | null;
                /** @example default/3 */
                policyVersion?: string | null;
                note?: string | null;
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDecisionLine"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDecisions: {
        parameters: {
            query?: {
                /**
                 * @description Id of an account, or a handle at the time of the decision
                 * @example mira
                 */
                person?: string | null;
                action?: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE" | "HOLD" | null;
                reason?: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER" | null;
                /** @example HATE */
                category?: string | null;
                kind?: "VIDEO" | "COMMENT" | null;
                automated?: boolean | null;
                /** @example 2026-01-31T12:00:00Z */
                from?: string | null;
                /** @example 2026-01-31T12:00:00Z */
                to?: string | null;
                /** @example default/3 */
                policyVersion?: string | null;
                note?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example decided_at,decision_id,case_id,purpose,queue,kind,content_id,action,outcome,reason,automated,person,policy_version
                     *     2026-11-30T09:00:00Z,01990000-0000-7000-8000-000000000001,01990000-0000-7000-8000-000000000002,SCREENING,COMMENTS,COMMENT,01990000-0000-7000-8000-000000000003,REJECT,REJECTED,SPAM,false,mira,default/3
                     */
                    "text/csv": string;
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, CASE_NOT_FOUND, DECISION_NOT_YOURS */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_CLAIMED, CASE_WITHDRAWN, CONFLICT, UNDO_SUPERSEDED, UNDO_TOO_LATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exposure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGoldCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageGoldCaseLine"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markGoldCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoldRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedCase"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CASE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description GOLD_MARKED, NOT_GOLD */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireGoldCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, GOLD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                state?: "ACTIVE" | "HELD_BACK" | "REMOVED";
                source?: "DECISION" | "MODERATOR" | "IMPORT";
                category?: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
                hash?: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                contentId?: string;
                removalAsked?: boolean;
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEntrySummary"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHash"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HASH_LISTED, HASH_LIST_FULL */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HASH_MALFORMED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addClip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClip"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HASH_LISTED, HASH_LIST_FULL */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NO_FINGERPRINTS */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_1: {
        parameters: {
            query?: {
                format?: "SIGNALS" | "DESCRIPTORS";
                category?: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example pdq f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22 */
                    "text/plain": string;
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take: {
        parameters: {
            query: {
                category: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
                note?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example pdq f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22 */
                "text/plain": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, HASH_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, HASH_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HASH_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForRemoval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, HASH_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HASH_STATE, REMOVAL_ASKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineRemoval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, HASH_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HASH_STATE, REMOVAL_NOT_ASKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRemoval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, SAME_PERSON */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, HASH_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HASH_STATE, REMOVAL_NOT_ASKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInsights: {
        parameters: {
            query: {
                /** @example 2026-01-31T12:00:00Z */
                from: string;
                /** @example 2026-01-31T12:00:00Z */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insights"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query: {
                /** @example 2026-01-31T12:00:00Z */
                from: string;
                /** @example 2026-01-31T12:00:00Z */
                to: string;
            };
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonInsight"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DECIDER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    labels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentLabel"][];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metrics"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    models: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    newest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDraftSummary"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOTHING_CHANGED, TOO_MANY_DRAFTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DRAFT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                id: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetail"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, NOT_AUTHOR */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DRAFT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, DRAFT_CLOSED, NOTHING_CHANGED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                id: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, NOT_AUTHOR */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DRAFT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, DRAFT_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                id: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_DRAFT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DRAFT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT, DRAFT_CLOSED, DRAFT_OUTDATED, NOT_SIMULATED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DRAFT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DRAFT_CLOSED, DRAFT_OUTDATED, SIMULATION_RUNNING, TOO_MANY_SIMULATIONS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                draft: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                simulation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DRAFT_NOT_FOUND, SIMULATION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                draft: string;
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                simulation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, DRAFT_NOT_FOUND, SIMULATION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoreDistributions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreDistribution"][];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePolicyChange"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versionChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChange"][];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    presences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewedCase"][];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAgreement: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalibrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDrift: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drift"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readErrorRates: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorRates"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadsOverview"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readModelCard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentModelCard"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trainHeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadRun"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HEADS_NOT_TRAINABLE, TRAINING_RUNNING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHeadVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadVersion"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateHeads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadsOverview"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HEADS_NOT_TRAINABLE, HEADS_LIVE, HEADS_REFUSED, HEADS_DAMAGED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErrorCosts"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOTHING_CALIBRATED, NOTHING_CHANGED, TOO_MANY_DRAFTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reasonCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reason"][];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRouting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingPreview"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRoutingChange"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, ROUTING_VERSION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreRouting: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, ROUTING_VERSION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sampling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sampling"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSampling: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read, or * for any version */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SamplingRates"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sampling"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN, OWN_ACCOUNT */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, SUSPENSION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SECOND_PERSON_NEEDED, SUSPENSION_OVER */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    viewing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choices"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeViewing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choices"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choices"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawals: {
        parameters: {
            query: {
                kind: "VIDEO" | "COMMENT";
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalPage"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOTHING_TO_REPORT */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OWN_REPORT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountReport"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountReportFiled"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OWN_ACCOUNT_REPORT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mine_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountReport"][];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofReceipt_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountReceiptRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountReport"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAddressConfirmation"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REPORT_LINK_INVALID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REPORT_LINK_INVALID, REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportLinkAppeal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, REPORT_LINK_INVALID, REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPEAL_FILED, APPEAL_TOO_LATE, DECISION_FINAL, DECISION_REPLACED, NOTHING_TO_APPEAL, REPORT_OPEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mine: {
        parameters: {
            query?: {
                /** @example MjAyNi0wMS0zMVQxMjowMDowMFoKMDE5YzE0ZmMtYTQwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReportView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ofReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appeal_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAppealRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, REPORT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPEAL_FILED, APPEAL_TOO_LATE, DECISION_FINAL, DECISION_REPLACED, NOTHING_TO_APPEAL, REPORT_OPEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountStandingView"];
                };
            };
            /** @description MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019c14fc-a400-7000-8000-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspensionAppealRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountStandingView"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, SUSPENSION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SUSPENSION_APPEALED, SUSPENSION_APPEAL_TOO_LATE, SUSPENSION_OVER */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_ERASED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    statements: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"category":"STATEMENT_CATEGORY_VIOLENCE"}
                     *     {"decision_visibility":["DECISION_VISIBILITY_CONTENT_DEMOTED"],"category":"STATEMENT_CATEGORY_SELF_HARM"}
                     */
                    "application/x-ndjson": string;
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransparencyReport"];
                };
            };
            /** @description VALIDATION_FAILED, MALFORMED_REQUEST */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND, TRANSPARENCY_NOT_COUNTED */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_ACCEPTABLE */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UPSTREAM_UNAVAILABLE, OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
