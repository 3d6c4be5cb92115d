package dev.kinora.moderation.screening;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "kinora.vision.provider=vertex")
class VertexScreeningIT extends GeminiScreeningFlow {}
