package dev.paddock.app.planted;

import java.awt.image.BufferedImage;

/** A launcher that knows pictures. */
public record PicturesInTheLauncher(BufferedImage image) {}
