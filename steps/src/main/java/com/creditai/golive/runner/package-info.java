/** Runs the features on the JUnit Platform and leaves messages, Allure results and JUnit's own format. */
@NullMarked
package com.creditai.golive.runner;

import org.jspecify.annotations.NullMarked;
