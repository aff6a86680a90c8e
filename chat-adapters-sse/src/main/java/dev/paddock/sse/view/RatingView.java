package dev.paddock.sse.view;

import dev.paddock.domain.rating.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rating of a talk, as bodies of answers have it. */
public record RatingView(
        String request, int score, @Nullable String comment, String at) {
    public static List<RatingView> all(List<Rating> ratings) {
        return ratings.stream().map(RatingView::of).toList();
    }

    private static RatingView of(Rating rating) {
        var comment = rating.comment();
        return new RatingView(
                rating.request().value(),
                rating.score().value(),
                comment == null ? null : comment.value(),
                rating.at().toString());
    }
}
