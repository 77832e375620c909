package com.creditai.extraction;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount of US dollars with two decimals. Its text form is a plain decimal such as {@code 1234.00}. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** @throws ArithmeticException when the amount has fractions of a cent */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * @param plain a decimal number without sign of currency or thousands separators
     * @throws NumberFormatException when it is no number
     */
    public static Money of(String plain) {
        return new Money(new BigDecimal(plain));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
