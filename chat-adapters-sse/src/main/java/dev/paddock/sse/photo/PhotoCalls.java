package dev.paddock.sse.photo;

import dev.paddock.contract.shape.PhotoShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.photo.PhotoSize;
import dev.paddock.domain.photo.Photos;
import dev.paddock.domain.photo.ReadPhoto;
import dev.paddock.domain.photo.UploadOutcome;
import dev.paddock.domain.photo.UploadPhoto;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.server.SecurityHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Uploading photos, and looking at them. */
public final class PhotoCalls {
    /** The threads that may send large pictures at once: their readers may be slow, and all other calls need threads too. */
    private static final int MOST_SENT = 60;

    private final UploadPhoto uploadPhoto;
    private final ReadPhoto readPhoto;
    private final RateLimits limits;
    private final PictureBodies bodies = new PictureBodies();
    private final Semaphore sending = new Semaphore(MOST_SENT);

    public PhotoCalls(UploadPhoto uploadPhoto, ReadPhoto readPhoto, RateLimits limits) {
        this.uploadPhoto = uploadPhoto;
        this.readPhoto = readPhoto;
        this.limits = limits;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.post("/attachments", Access.PERSON, this::upload),
                HttpRoute.get(HttpRoute.API + "/attachments/{id}", Access.PERSON, this::read));
    }

    /** Nothing is read of a picture before it is known whose it is, and that they may send it. */
    private HttpAnswer upload(Call call) {
        var person = call.caller().id();
        var request = call.context().req();
        ConversationId conversation;
        try {
            conversation = conversation(call);
            limits.photo(person);
            var objection = uploadPhoto.objection(person, conversation);
            if (objection != null) {
                throw RefusalException.because(objection);
            }
        } catch (RefusalException refused) {
            bodies.discard(request);
            throw refused;
        }
        var outcome = bodies.with(request, picture -> uploadPhoto.upload(person, conversation, picture));
        var uploaded = RefusalException.require(UploadOutcome.Uploaded.class, outcome);
        return HttpAnswer.created(Shape.field("attachment", PhotoShape.of(uploaded.photo())));
    }

    private static ConversationId conversation(Call call) {
        var id = call.query("conversation", PhotoCalls::id);
        if (id == null) {
            throw RefusalException.inField(
                    "conversation", Code.INVALID_VALUE, "Say in the query which conversation the photo is for.");
        }
        return id;
    }

    private static Checked<ConversationId> id(String raw) {
        return raw.isEmpty() || raw.length() > 64
                ? Checked.invalidValue("This is no id of a conversation.")
                : Checked.valid(new ConversationId(raw));
    }

    private HttpAnswer read(Call call) {
        var missing = RefusalException.because(
                Code.NOT_FOUND, "There is no such photo, or it is in none of your conversations.");
        var asked = call.query("size", PhotoCalls::size);
        var size = asked == null ? PhotoSize.FULL : asked;
        var id = call.id(PhotoId::new, missing.refusal());
        var shown = readPhoto.open(call.caller().id(), id, size).orElseThrow(() -> missing);
        var tag = "\"" + id.value() + "-" + named(size) + "\"";
        if (tag.equals(call.context().header("If-None-Match"))) {
            return guarded(new HttpAnswer(304, Map.of(), List.of(), null), tag);
        }
        if (size == PhotoSize.FULL && sending.availablePermits() == 0) {
            throw RefusalException.because(
                    Code.UNAVAILABLE, "Too many photos are being read at once; try again shortly.");
        }
        var content = shown.content();
        return guarded(
                HttpAnswer.streamed(content.format().mediaType(), out -> send(content, size, out))
                        .with("Content-Length", Integer.toString(content.bytes())),
                tag);
    }

    /** Each look is asked for anew, as who reads a conversation changes; a browser only needs not load again what it has. */
    private static HttpAnswer guarded(HttpAnswer answer, String tag) {
        return answer.with("Content-Security-Policy", SecurityHeaders.pictures())
                .with("Content-Disposition", "inline")
                .with("Cache-Control", "private, no-cache")
                .with("ETag", tag);
    }

    private void send(Photos.Content content, PhotoSize size, OutputStream out) throws IOException {
        if (size == PhotoSize.THUMB) {
            content.writeTo(out);
            return;
        }
        if (!sending.tryAcquire()) {
            throw new IOException("too many photos are being read");
        }
        try {
            content.writeTo(out);
        } finally {
            sending.release();
        }
    }

    private static Checked<PhotoSize> size(String raw) {
        for (var size : PhotoSize.values()) {
            if (named(size).equals(raw)) {
                return Checked.valid(size);
            }
        }
        return Checked.invalidValue("A photo comes as full or thumb.");
    }

    private static String named(PhotoSize size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
