// Generated from recommendation-service/openapi.json by "npm run gen"; do not edit.
export interface paths {
    "/api/v1/admin/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/models/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put: operations["replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/recommendation/jobs": {
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
    "/api/v1/admin/recommendation/jobs/{name}/runs": {
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
    "/api/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["give"];
        delete: operations["undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendation-parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explain"];
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
        Captions: {
            label?: string;
            lang?: string;
            url?: string;
        };
        Corpus: {
            /** Format: int32 */
            documents?: number;
            /** Format: int32 */
            terms?: number;
        };
        DecayTimes: {
            /** Format: double */
            freshnessHours?: number;
            /** Format: double */
            interestDays?: number;
            /** Format: double */
            popularityHours?: number;
        };
        Explanation: {
            /** Format: double */
            exploreChance?: number;
            /** Format: double */
            propensity?: number;
            ranking?: components["schemas"]["Ranking"];
            reasons?: components["schemas"]["Reason"][];
            /** Format: uuid */
            recommendationId?: string;
            /** Format: double */
            score?: number;
            /** Format: date-time */
            servedAt?: string;
            /** Format: uuid */
            videoId?: string;
        };
        ExplorationBounds: {
            /** Format: double */
            ceiling?: number;
            /** Format: double */
            floor?: number;
        };
        FeedItem: {
            reasons?: components["schemas"]["Reason"][];
            /** Format: uuid */
            recommendationId?: string;
            /** Format: double */
            score?: number;
            /** @enum {string} */
            source?: "seed" | "tfidf" | "explore" | "popular" | "fresh" | "rewatch" | "following" | "latest";
            video?: components["schemas"]["FeedVideo"];
        };
        FeedVideo: {
            category?: string;
            counts?: components["schemas"]["VideoCounts"];
            description?: string;
            /** Format: int64 */
            durationMs?: number;
            hashtags?: string[];
            /** Format: uuid */
            id?: string;
            owner?: components["schemas"]["Owner"];
            playback?: components["schemas"]["Playback"];
            /** Format: date-time */
            publishedAt?: string;
            title?: string;
        };
        FeedbackRequest: {
            /** @enum {string} */
            kind: "notInterested" | "hideCreator" | "moreLikeThis";
            /** Format: uuid */
            recommendationId?: string;
            /** Format: uuid */
            videoId: string;
        };
        Job: {
            cron?: string;
            description?: string;
            name?: string;
            /** Format: date-time */
            nextRun?: string;
            /** Format: date-time */
            previousRun?: string;
            running?: boolean;
        };
        MainParameter: {
            explanation?: string;
            name?: string;
            /** Format: double */
            value?: number;
        };
        MainParameters: {
            parameters?: components["schemas"]["MainParameter"][];
            summary?: string;
        };
        ModelVersion: {
            /** Format: date-time */
            activatedAt?: string;
            arm?: string;
            corpus?: components["schemas"]["Corpus"];
            /** Format: uuid */
            id?: string;
            metrics?: {
                [key: string]: number;
            };
            reason?: string;
            /** @enum {string} */
            state?: "LIVE" | "RETIRED" | "KEPT";
            /** Format: date-time */
            trainedAt?: string;
        };
        Owner: {
            displayName?: string;
            handle?: string;
            /** Format: uuid */
            id?: string;
        };
        PageFeedItem: {
            items?: components["schemas"]["FeedItem"][];
            nextCursor?: string;
        };
        PageJob: {
            items?: components["schemas"]["Job"][];
            nextCursor?: string;
        };
        PageModelVersion: {
            items?: components["schemas"]["ModelVersion"][];
            nextCursor?: string;
        };
        Playback: {
            blurhash?: string;
            captions?: components["schemas"]["Captions"][];
            /** Format: int32 */
            height?: number;
            hlsUrl?: string;
            posterUrl?: string;
            /** Format: int32 */
            width?: number;
        };
        Ranking: {
            arm?: string;
            explorationArm?: string;
            mode?: string;
            /** Format: uuid */
            modelId?: string;
            /** @enum {string} */
            source?: "seed" | "tfidf" | "explore" | "popular" | "fresh" | "rewatch" | "following" | "latest";
        };
        RankingParameters: {
            decay: components["schemas"]["DecayTimes"];
            exploration: components["schemas"]["ExplorationBounds"];
            seed: components["schemas"]["SeedWeights"];
            signals: components["schemas"]["SignalWeights"];
            tfidf: components["schemas"]["TfidfWeights"];
        };
        Reason: {
            /** @enum {string} */
            code?: "SIMILAR_CATEGORY" | "ANY_CATEGORY" | "SIMILAR_CONTENT" | "ENGAGEMENT" | "POPULAR" | "OWN_MIX" | "FRESH" | "EXPLORATION" | "FOLLOWING" | "LATEST" | "REWATCH";
            text?: string;
            /** Format: double */
            weight?: number;
        };
        SeedWeights: {
            /** Format: double */
            comment?: number;
            /** Format: double */
            engagement?: number;
            /** Format: double */
            exploration?: number;
            /** Format: double */
            like?: number;
            /** Format: double */
            similarity?: number;
            /** Format: double */
            view?: number;
        };
        SignalWeights: {
            /** Format: double */
            comment?: number;
            /** Format: double */
            completion?: number;
            /** Format: double */
            like?: number;
            /** Format: double */
            moreLikeThis?: number;
            /** Format: double */
            notInterested?: number;
            /** Format: double */
            share?: number;
            /** Format: double */
            skip?: number;
            /** Format: double */
            view?: number;
        };
        TfidfWeights: {
            /** Format: double */
            calibration?: number;
            /** Format: double */
            freshness?: number;
            /** Format: double */
            popularity?: number;
            /** Format: double */
            prior?: number;
            /** Format: double */
            similarity?: number;
        };
        TrainingRequest: {
            arm: string;
        };
        TrainingStarted: {
            arm?: string;
            job?: string;
        };
        VideoCounts: {
            /** Format: int64 */
            comments?: number;
            /** Format: int64 */
            likes?: number;
            /** Format: int64 */
            views?: number;
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
                    "*/*": components["schemas"]["PageModelVersion"];
                };
            };
        };
    };
    train: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TrainingStarted"];
                };
            };
        };
    };
    show_2: {
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
                    "*/*": components["schemas"]["ModelVersion"];
                };
            };
        };
    };
    activate: {
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
                    "*/*": components["schemas"]["ModelVersion"];
                };
            };
        };
    };
    show: {
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
                    "*/*": components["schemas"]["RankingParameters"];
                };
            };
        };
    };
    replace: {
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
                "application/json": components["schemas"]["RankingParameters"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RankingParameters"];
                };
            };
        };
    };
    list_1: {
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
                    "*/*": components["schemas"]["PageJob"];
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
                    "*/*": components["schemas"]["Job"];
                };
            };
        };
    };
    feed: {
        parameters: {
            query?: {
                mode?: string;
                limit?: number;
                cursor?: string;
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
                    "*/*": components["schemas"]["PageFeedItem"];
                };
            };
        };
    };
    give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackRequest"];
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
        };
    };
    show_1: {
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
                    "*/*": components["schemas"]["MainParameters"];
                };
            };
        };
    };
    explain: {
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
                    "*/*": components["schemas"]["Explanation"];
                };
            };
        };
    };
}
