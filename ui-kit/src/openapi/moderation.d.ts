// Generated from moderation-service/openapi.json by "npm run gen"; do not edit.
export interface paths {
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
    "/api/v1/moderation/cases": {
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
    "/api/v1/moderation/cases/{id}": {
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
    "/api/v1/moderation/cases/{id}/release": {
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
    "/api/v1/moderation/hashes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove"];
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
        put: operations["change"];
        post?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Actor: {
            handle?: string;
            /** Format: uuid */
            id?: string;
        };
        AuditLine: {
            action?: string;
            actor?: components["schemas"]["Actor"];
            /** Format: date-time */
            at?: string;
            /** Format: uuid */
            caseId?: string;
            /** Format: uuid */
            contentId?: string;
            /** Format: uuid */
            decisionId?: string;
            detail?: string;
            /** Format: uuid */
            id?: string;
            subject?: string;
        };
        Author: {
            displayName?: string;
            handle?: string;
            /** Format: uuid */
            id?: string;
        };
        CaseDetail: {
            childSafety?: boolean;
            /** Format: date-time */
            claimExpiresAt?: string;
            claimedBy?: components["schemas"]["Actor"];
            concerns?: string[];
            content?: components["schemas"]["ContentSnapshot"];
            /** Format: uuid */
            contentId?: string;
            decisions?: components["schemas"]["DecisionSummary"][];
            excerpt?: string;
            history?: components["schemas"]["HistoryStep"][];
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "VIDEO" | "COMMENT";
            openReason?: string;
            /** Format: date-time */
            openedAt?: string;
            policyVersion?: string;
            /** Format: int32 */
            priority?: number;
            queue?: string;
            signals?: components["schemas"]["Signal"][];
            /** @enum {string} */
            state?: "OPEN" | "CLAIMED" | "DECIDED" | "WITHDRAWN";
            title?: string;
            topSignal?: components["schemas"]["TopSignal"];
        };
        CaseSummary: {
            childSafety?: boolean;
            /** Format: date-time */
            claimExpiresAt?: string;
            claimedBy?: components["schemas"]["Actor"];
            /** Format: uuid */
            contentId?: string;
            excerpt?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "VIDEO" | "COMMENT";
            openReason?: string;
            /** Format: date-time */
            openedAt?: string;
            /** Format: int32 */
            priority?: number;
            queue?: string;
            /** @enum {string} */
            state?: "OPEN" | "CLAIMED" | "DECIDED" | "WITHDRAWN";
            title?: string;
            topSignal?: components["schemas"]["TopSignal"];
        };
        ContentRef: {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "VIDEO" | "COMMENT";
            /** Format: int64 */
            version?: number;
        };
        ContentSnapshot: {
            author?: components["schemas"]["Author"];
            captions?: string;
            description?: string;
            /** Format: int64 */
            durationMs?: number;
            hashtags?: string[];
            /** Format: uuid */
            playbackId?: string;
            text?: string;
            title?: string;
            /** Format: uuid */
            videoId?: string;
        };
        DecidedToday: {
            /** Format: int64 */
            approved?: number;
            /** Format: int64 */
            rejected?: number;
        };
        DecisionRequest: {
            /** @enum {string} */
            action: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE";
            note?: string;
            /** @enum {string} */
            reasonCode: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        DecisionSummary: {
            /** @enum {string} */
            action?: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE";
            actor?: components["schemas"]["Actor"];
            automated?: boolean;
            /** Format: date-time */
            decidedAt?: string;
            /** Format: uuid */
            id?: string;
            note?: string;
            /** @enum {string} */
            outcome?: "APPROVED" | "REJECTED" | "RESTRICTED";
            /** Format: uuid */
            previousDecisionId?: string;
            /** @enum {string} */
            reasonCode?: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
        };
        Explanation: {
            /** Format: double */
            anyHarm?: number;
            /** @enum {string} */
            label?: "S" | "H" | "V" | "HR" | "SH" | "S3" | "H2" | "V2";
            labels?: {
                [key: string]: number;
            };
            modelVersion?: string;
            spans?: components["schemas"]["Span"][];
        };
        HistoryStep: {
            action?: string;
            actor?: string;
            /** Format: date-time */
            at?: string;
            detail?: string;
        };
        Item: {
            /** Format: double */
            anyHarm?: number;
            labels?: {
                [key: string]: number;
            };
            verdict?: string;
        };
        KnownHash: {
            /** @enum {string} */
            algorithm?: "SHA256" | "PHASH";
            /** @enum {string} */
            category?: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            /** Format: date-time */
            createdAt?: string;
            createdBy?: string;
            hash?: string;
            /** Format: uuid */
            id?: string;
            note?: string;
        };
        Metrics: {
            /** Format: double */
            automatedShare?: number;
            decidedToday?: components["schemas"]["DecidedToday"];
            /** Format: int64 */
            oldestOpenSeconds?: number;
            openByKind?: {
                [key: string]: number;
            };
            openByQueue?: {
                [key: string]: number;
            };
        };
        Models: {
            comments?: components["schemas"]["Status"];
            vision?: components["schemas"]["Vision"];
        };
        NewHash: {
            /** @enum {string} */
            algorithm: "SHA256" | "PHASH";
            /** @enum {string} */
            category: "CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM";
            hash: string;
            note?: string;
        };
        PageAuditLine: {
            items?: components["schemas"]["AuditLine"][];
            nextCursor?: string;
        };
        PageCaseSummary: {
            items?: components["schemas"]["CaseSummary"][];
            nextCursor?: string;
        };
        PageKnownHash: {
            items?: components["schemas"]["KnownHash"][];
            nextCursor?: string;
        };
        Policy: {
            id?: string;
            rules?: components["schemas"]["PolicyRules"];
            /** Format: int64 */
            version?: number;
        };
        PolicyRules: {
            anyHarm: components["schemas"]["Thresholds"];
            comments: {
                [key: string]: components["schemas"]["Thresholds"];
            };
            rejectingStages: ("HASH" | "TEXT" | "VISION")[];
            requiredStages: ("HASH" | "TEXT" | "VISION")[];
            rewritable: ("CHILD_SAFETY" | "SELF_HARM" | "VIOLENCE" | "HATE" | "DANGEROUS_ACTS" | "SEXUAL_CONTENT" | "HARASSMENT" | "MISINFORMATION" | "SPAM")[];
            /** Format: double */
            suggestionThreshold?: number;
            video: {
                [key: string]: components["schemas"]["Thresholds"];
            };
        };
        Reason: {
            /** @enum {string} */
            action?: "APPROVE" | "REJECT" | "RESTRICT" | "ESCALATE";
            appliesTo?: ("VIDEO" | "COMMENT")[];
            /** @enum {string} */
            code?: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            label?: string;
        };
        Scores: {
            items?: components["schemas"]["Item"][];
        };
        ScoresRequest: {
            texts: string[];
        };
        Signal: {
            category?: string;
            /** Format: int64 */
            endMs?: number;
            evidence?: string;
            modelVersion?: string;
            /** Format: double */
            score?: number;
            stage?: string;
            /** Format: int64 */
            startMs?: number;
        };
        Span: {
            /** Format: int32 */
            end?: number;
            /** Format: int32 */
            start?: number;
            /** Format: double */
            weight?: number;
        };
        Statement: {
            automated?: boolean;
            content?: components["schemas"]["ContentRef"];
            /** Format: date-time */
            decidedAt?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            outcome?: "APPROVED" | "REJECTED" | "RESTRICTED";
            policyVersion?: string;
            /** @enum {string} */
            reasonCode?: "NO_VIOLATION" | "SEXUAL_CONTENT" | "VIOLENCE" | "HATE" | "HARASSMENT" | "SELF_HARM" | "CHILD_SAFETY" | "DANGEROUS_ACTS" | "MISINFORMATION" | "SPAM" | "OTHER";
            statement?: string;
        };
        Status: {
            model?: string;
            reason?: string;
            /** @enum {string} */
            state?: "LOADING" | "LIVE" | "UNAVAILABLE";
        };
        Thresholds: {
            /** Format: double */
            reject?: number;
            /** Format: double */
            review?: number;
            reviewOnly?: boolean;
        };
        TopSignal: {
            category?: string;
            /** Format: double */
            score?: number;
        };
        Vision: {
            about?: string;
            provider?: string;
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
    decision: {
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
                    "*/*": components["schemas"]["Statement"];
                };
            };
        };
    };
    auditLog: {
        parameters: {
            query?: {
                contentId?: string;
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
                    "*/*": components["schemas"]["PageAuditLine"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                state?: "OPEN" | "CLAIMED" | "DECIDED" | "WITHDRAWN";
                queue?: string;
                kind?: "VIDEO" | "COMMENT";
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
                    "*/*": components["schemas"]["PageCaseSummary"];
                };
            };
        };
    };
    read: {
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
                    "*/*": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    claim: {
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
                    "*/*": components["schemas"]["CaseDetail"];
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DecisionSummary"];
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
                    "*/*": components["schemas"]["Explanation"];
                };
            };
        };
    };
    release: {
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
                    "*/*": components["schemas"]["CaseDetail"];
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
                    "*/*": components["schemas"]["Scores"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
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
                    "*/*": components["schemas"]["PageKnownHash"];
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
                    "*/*": components["schemas"]["KnownHash"];
                };
            };
        };
    };
    remove: {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
                    "*/*": components["schemas"]["Metrics"];
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
                    "*/*": components["schemas"]["Models"];
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
                    "*/*": components["schemas"]["Policy"];
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
                    "*/*": components["schemas"]["Policy"];
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
                    "*/*": components["schemas"]["Reason"][];
                };
            };
        };
    };
}
