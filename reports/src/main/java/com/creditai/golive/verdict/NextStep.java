package com.creditai.golive.verdict;

/** One step of the shortest way to GO: which criterion, whose turn, what to do. */
public record NextStep(String id, String owner, String what) {}
