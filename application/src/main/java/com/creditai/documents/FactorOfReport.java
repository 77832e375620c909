package com.creditai.documents;

/**
 * What moves the score.
 *
 * @param rank 1 for the strongest
 * @param code the factor's own stable code
 * @param effect its relative weight from 1 to 100; larger is stronger
 */
public record FactorOfReport(int rank, String code, String title, String explanation, int effect) {}
