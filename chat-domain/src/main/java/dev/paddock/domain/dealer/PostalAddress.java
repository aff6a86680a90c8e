package dev.paddock.domain.dealer;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;
import java.util.Locale;
import java.util.Set;

/**
 * Where a letter or a navigation device finds a place.
 *
 * @param country two capital letters, such as {@code FR}
 */
public record PostalAddress(String street, String postalCode, String city, String country) {
    private static final PlainText LINE = PlainText.line(1, 100);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Takes a line of the address. */
    public static Checked<String> parseLine(String raw) {
        return LINE.check(raw);
    }

    /** Takes a country's two letters. */
    public static Checked<String> parseCountry(String raw) {
        return COUNTRIES.contains(raw) ? Checked.valid(raw) : Checked.invalidValue("A country looks like FR.");
    }

    /** The postal code and the city, as on the last line of a letter. */
    public String town() {
        return postalCode + " " + city;
    }

    @Override
    public String toString() {
        return street + ", " + town();
    }
}
