package com.creditai.analysis;

/**
 * A collection or charge-off and when it must go.
 *
 * @param subject the creditor or agency with the masked number
 * @param kind {@link Rule#OBSOLETE_COLLECTION} or {@link Rule#OBSOLETE_CHARGE_OFF}
 * @param obsoleteFrom the days from which it is obsolete by law
 * @param bureauPractice the days on which bureaus in practice remove it
 * @param place where its first delinquency is printed
 */
public record Derogatory(String subject, Rule kind, DateRange obsoleteFrom, DateRange bureauPractice, Place place) {}
