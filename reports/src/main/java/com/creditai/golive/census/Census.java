package com.creditai.golive.census;

import java.util.List;

/** What stands in the features, and what is wrong there. */
public record Census(List<String> contradictions) {}
