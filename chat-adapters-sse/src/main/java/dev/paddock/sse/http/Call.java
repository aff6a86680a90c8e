package dev.paddock.sse.http;

import dev.paddock.contract.address.ClientAddress;
import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.Language;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A call that was let in, as what answers it sees it. Belongs to the thread that answers. */
public final class Call {
    public static final int MAX_BODY_BYTES = 64 * 1024;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Context context;
    private final @Nullable Caller caller;
    private final ClientAddress address;

    public Call(Context context, @Nullable Caller caller, ClientAddress address) {
        this.context = context;
        this.caller = caller;
        this.address = address;
    }

    /** The caller; only for routes that ask for somebody. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("this route lets anybody in");
        }
        return caller;
    }

    public Account account() {
        return caller().account();
    }

    public ClientAddress address() {
        return address;
    }

    /** The id by which this call is found in the logs. */
    public String correlationId() {
        return CorrelationId.of(context);
    }

    /** The request itself, for what only few calls need. */
    public Context context() {
        return context;
    }

    public String path(String name) {
        return context.pathParam(name);
    }

    /** The id in the path; what can't be one names nothing, which is {@code missing}. */
    public <T> T id(Function<String, T> type, Refusal missing) {
        var id = path("id");
        if (id.isEmpty() || id.length() > 64) {
            throw RefusalException.because(missing);
        }
        return type.apply(id);
    }

    /** The number in the path by that name; what can't be one names nothing, which is {@code missing}. */
    public long number(String name, Refusal missing) {
        var text = path(name);
        if (!NUMBER.matcher(text).matches()) {
            throw RefusalException.because(missing);
        }
        return Long.parseLong(text);
    }

    /** A parameter of the query as {@code parse} takes it, null if absent. */
    public <T> @Nullable T query(String name, Function<String, Checked<T>> parse) {
        var value = context.queryParam(name);
        return value == null ? null : RefusalException.requireValid(name, parse.apply(value));
    }

    /** The body, which must be JSON. */
    public Body body() {
        return optionalBody().orElseThrow(() -> RefusalException.because(Code.BAD_REQUEST, "A JSON body is needed."));
    }

    /** The body if there is any. */
    public Optional<Body> optionalBody() {
        byte[] bytes = readBody();
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (!isJson(context.contentType())) {
            throw RefusalException.because(Code.BAD_REQUEST, "The body must come as Content-Type: application/json.");
        }
        return Optional.of(new Body(HttpJson.object(bytes)));
    }

    /** The browser or program that calls, in words. */
    public ClientName client() {
        return ClientName.ofUserAgent(context.userAgent());
    }

    /** The language the browser asks for, French if it asks for none of ours. */
    public Language preferredLanguage() {
        var wanted = context.header("Accept-Language");
        if (wanted == null || wanted.length() > 200) {
            return Language.FRENCH;
        }
        try {
            return Locale.LanguageRange.parse(wanted).stream()
                    .flatMap(range -> named(range.getRange()).stream())
                    .findFirst()
                    .orElse(Language.FRENCH);
        } catch (IllegalArgumentException e) {
            return Language.FRENCH; // not a list of languages
        }
    }

    private static List<Language> named(String range) {
        return Language.parse(range) instanceof Checked.Valid<Language> valid ? List.of(valid.value()) : List.of();
    }

    private byte[] readBody() {
        try (InputStream in = context.req().getInputStream()) {
            byte[] bytes = in.readNBytes(MAX_BODY_BYTES + 1);
            if (bytes.length > MAX_BODY_BYTES) {
                throw RefusalException.because(Code.TOO_LARGE, "A body has at most 64 KiB.");
            }
            return bytes;
        } catch (IOException e) {
            throw RefusalException.because(Code.BAD_REQUEST, "The body broke off."); // nobody may be there to hear it
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        var type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().equalsIgnoreCase("application/json");
    }
}
