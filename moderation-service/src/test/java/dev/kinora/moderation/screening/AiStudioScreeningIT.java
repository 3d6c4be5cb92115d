package dev.kinora.moderation.screening;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "kinora.gemini.provider=ai-studio")
class AiStudioScreeningIT extends GeminiScreeningFlow {}
