package dev.paddock.domain.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.assistant.Contact;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealerGroupTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+33199001020");
    private static final PostalAddress ADDRESS = new PostalAddress("12 rue du Circuit", "93100", "Montreuil", "FR");

    private static DealerGroup group(Opening... openings) {
        var dealer = new Dealer(new DealerId("montreuil"), "Montreuil", ADDRESS, PHONE, null, List.of(openings));
        return new DealerGroup(new EmailAddress("bonjour@paddock.example"), PHONE, List.of(dealer));
    }

    @Test
    void is_reached_as_people_write_it() {
        assertThat(group().contact()).isEqualTo(new Contact("bonjour@paddock.example", "01 99 00 10 20"));
        assertThat(group().phoneOf(new DealerId("montreuil"))).isEqualTo(PHONE);
    }

    @Test
    void has_sites_that_are_found_by_their_id() {
        var dealers = Dealers.of(group());

        assertThat(dealers.first().address()).isEqualTo("12 rue du Circuit, 93100 Montreuil");
        assertThat(dealers.parse("montreuil")).isEqualTo(Checked.valid(new DealerId("montreuil")));
        assertThat(dealers.parse("versailles"))
                .isEqualTo(Checked.invalidValue("There is no such dealership; choose one of: montreuil."));
        assertThat(Dealers.of(null).first().dealer()).isEqualTo(NamedDealer.ONLY);
    }

    @ParameterizedTest
    @CsvSource({"Montreuil, montreuil", "Saint-Étienne (Nord), saint-etienne-nord", "東京, ''"})
    void makes_ids_of_the_letters_of_names(String name, String id) {
        assertThat(DealerId.idOf(name)).isEqualTo(id);
        assertThat(DealerId.isId(id)).isEqualTo(!id.isEmpty());
    }

    @Test
    void has_its_hours_in_order() {
        var morning = new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));
        var afternoon = new Opening(DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(18, 0));
        var saturday = new Opening(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(17, 0));

        assertThat(group(saturday, afternoon, morning).dealers().get(0).openings())
                .containsExactly(morning, afternoon, saturday);
    }

    @Test
    void is_open_once_at_a_time() {
        var day = new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0));
        var noon = new Opening(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThatThrownBy(() -> group(noon, day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_at_least_one_dealer() {
        assertThatThrownBy(() -> new DealerGroup(new EmailAddress("bonjour@paddock.example"), PHONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"+33199001020, 01 99 00 10 20", "+4930123456, +4930123456", "+3319900102, +3319900102"})
    void spells_a_number_as_its_country_does_if_it_knows_how(String number, String spelt) {
        assertThat(PhoneNumber.parse(number).orThrow().spelt()).isEqualTo(spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0199001020",
                "+33 1 99 00 10 20",
                "+0199001020",
                "+331",
                "+3319900102012345",
                "+33\u0661\u0661\u0661\u0661\u0661"
            })
    void takes_no_number_that_can_t_be_dialled_from_anywhere(String number) {
        assertThat(PhoneNumber.parse(number)).isInstanceOf(Checked.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://maps.example/1", "javascript:alert(1)", "https:", "https://maps .example"})
    void takes_no_map_but_on_the_web(String map) {
        assertThat(Dealer.parseMap(map)).isInstanceOf(Checked.Invalid.class);
        assertThat(Dealer.parseMap("https://maps.example/?q=1")).isInstanceOf(Checked.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "FRA", "XX"})
    void takes_no_country_there_is_not(String country) {
        assertThat(PostalAddress.parseCountry(country)).isInstanceOf(Checked.Invalid.class);
        assertThat(PostalAddress.parseCountry("FR")).isEqualTo(Checked.valid("FR"));
    }
}
