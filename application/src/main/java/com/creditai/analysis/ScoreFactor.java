package com.creditai.analysis;

/**
 * Something in the report that weighs on scores. It explains the report; it is no bureau's score.
 *
 * @param rank 1 for the strongest
 * @param code the number of the reason code that bureaus use for it, such as "10" for balance to limit
 * @param title a few words
 * @param explanation one or two sentences for a consumer, with the facts that it rests on
 * @param effect its relative weight from 1 to 100; larger is stronger
 */
public record ScoreFactor(int rank, String code, String title, String explanation, int effect) {}
