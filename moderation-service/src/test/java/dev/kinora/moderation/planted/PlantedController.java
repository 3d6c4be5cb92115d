package dev.kinora.moderation.planted;

import org.springframework.web.bind.annotation.RestController;

/** A controller that is public. */
@RestController
public class PlantedController {}
