package dev.kinora.moderation.planted;

import org.springframework.web.bind.annotation.RestController;

/** A public controller. */
@RestController
public class PlantedController {}
