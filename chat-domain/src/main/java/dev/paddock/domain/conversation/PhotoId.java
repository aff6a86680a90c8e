package dev.paddock.domain.conversation;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import java.util.HashSet;
import java.util.List;

/** A photo's id. */
public record PhotoId(String value) {
    /** The most photos that go with one message. */
    public static final int MOST = 4;

    public PhotoId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }

    /** The photos that a message names: at most {@value #MOST}, none of them twice. */
    public static Checked<List<PhotoId>> parseAll(List<String> raw) {
        if (raw.size() > MOST) {
            return invalid("A message has at most " + MOST + " photos.");
        }
        if (!raw.stream().allMatch(PhotoId::isOne)) {
            return invalid("One of the photos is none; upload it first.");
        }
        if (new HashSet<>(raw).size() < raw.size()) {
            return invalid("A photo goes with a message once.");
        }
        return Checked.valid(raw.stream().map(PhotoId::new).toList());
    }

    private static boolean isOne(String value) {
        return !value.isEmpty() && value.length() <= 64;
    }

    private static Checked<List<PhotoId>> invalid(String detail) {
        return new Checked.Invalid<>(Code.ATTACHMENT_INVALID, detail, "attachments");
    }
}
