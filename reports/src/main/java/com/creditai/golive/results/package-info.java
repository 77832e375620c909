/** What a run left: its record, Cucumber's messages and Allure's results. */
@NullMarked
package com.creditai.golive.results;

import org.jspecify.annotations.NullMarked;
