package org.amurgraph.key;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters of ISO 4217. */
final class CurrencyCode {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private CurrencyCode() {
    }

    static Reading read(String text) {
        if (text.length() != 3 || !CellText.isLetters(text, 0, 3)) {
            return CellText.wrong(text, "a currency code of three letters such as CNY");
        }
        String code = CellText.capitals(text);
        return CODES.contains(code) ? Scheme.ISO4217.key(code) : Scheme.ISO4217.unlisted(code, "ISO 4217");
    }
}
