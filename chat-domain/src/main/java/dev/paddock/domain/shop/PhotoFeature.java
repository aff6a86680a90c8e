package dev.paddock.domain.shop;

import dev.paddock.domain.photo.ForgetPhotos;
import dev.paddock.domain.photo.ReadPhoto;
import dev.paddock.domain.photo.UploadPhoto;

/** Photos: uploading, reading, forgetting those that nobody sent. */
public record PhotoFeature(UploadPhoto uploadPhoto, ReadPhoto readPhoto, ForgetPhotos forgetPhotos) {

    static PhotoFeature of(Ports ports, Terms terms, Surroundings outside) {
        var photos = ports.photos();
        return new PhotoFeature(
                new UploadPhoto(
                        ports.roster(),
                        outside.darkroom(),
                        photos,
                        ports.transactions(),
                        terms.limits(),
                        outside.ids(),
                        outside.clock()),
                new ReadPhoto(photos, ports.conversations()),
                new ForgetPhotos(photos, ports.transactions(), outside.clock()));
    }
}
