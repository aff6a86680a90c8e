package dev.paddock.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Pattern FETCHED =
            Pattern.compile("<(img|link|script|iframe|object|embed)|src=|url\\(|@import");
    private final Wording wording = new Wording(SomeMails.STYLE);

    static Stream<Arguments> letters() {
        return SomeMails.letters().stream()
                .flatMap(letter -> Arrays.stream(Language.values()).map(language -> Arguments.of(letter, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void fetch_nothing_and_leave_no_place_open(Letter letter, Language language) {
        var html = new HtmlPage(wording.draft(letter, language, SomeMails.AT)).toString();

        assertThat(FETCHED.matcher(html).find()).isFalse();
        assertThat(html.replace("{{foot}} $1", "")).doesNotContain("{{");
        assertThat(html).startsWith("<!doctype html>").contains("lang=\"" + language.tag() + "\"");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void take_nothing_that_people_wrote_for_markup(Letter letter, Language language) {
        var html = new HtmlPage(wording.draft(letter, language, SomeMails.AT)).toString();

        assertThat(html).doesNotContain("<script").doesNotContain("<i>").doesNotContain("<b>&");
        assertThat(html).contains("&lt;");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void say_the_same_as_text_with_every_link_whole(Letter letter, Language language) {
        var draft = wording.draft(letter, language, SomeMails.AT);
        var text = new TextPage(draft).toString();

        assertThat(draft.blocks())
                .filteredOn(LetterDraft.Way.class::isInstance)
                .allSatisfy(way -> assertThat(text.lines()).contains(((LetterDraft.Way) way).url()));
        assertThat(text).startsWith(draft.title()).contains("\n-- \n");
        assertThat(text.lines().filter(line -> !line.contains("https://"))).allMatch(line -> line.length() <= 80);
    }

    @Test
    void lead_to_the_page_that_takes_the_token() {
        var reset = new Letter.PasswordToReset("Claire", "k3X");
        var verify = new Letter.AddressToVerify("Claire", "p7Q");

        assertThat(new TextPage(wording.draft(reset, Language.FRENCH, SomeMails.AT)).toString())
                .contains("https://paddock.example/app/reset#k3X\n");
        assertThat(new HtmlPage(wording.draft(verify, Language.ENGLISH, SomeMails.AT)).toString())
                .contains("href=\"https://paddock.example/app/verify#p7Q\"");
    }

    @Test
    void tell_times_as_the_dealers_clock_shows_them() {
        var changed = new Letter.PasswordChanged("Claire", SomeMails.AT);

        assertThat(new TextPage(wording.draft(changed, Language.FRENCH, SomeMails.AT))
                        .toString()
                        .replace('\n', ' '))
                .contains("lundi 23 novembre à 18\u00a0h\u00a012");
        assertThat(new TextPage(wording.draft(changed, Language.ENGLISH, SomeMails.AT))
                        .toString()
                        .replace('\n', ' '))
                .contains("Monday 23 November at 18:12");
    }
}
