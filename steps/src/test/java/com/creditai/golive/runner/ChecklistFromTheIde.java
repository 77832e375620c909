package com.creditai.golive.runner;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * Starts the features from an IDE: the first scenario brings up the environment, which goes with the virtual machine.
 *
 * <p>Its name is none that surefire runs, because {@code mvn verify} runs the checklist once, by the command line.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("../features")
@ConfigurationParameter(key = "cucumber.glue", value = FeatureRunner.GLUE)
@ConfigurationParameter(key = "cucumber.object-factory", value = "io.cucumber.picocontainer.PicoFactory")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
@ConfigurationParameter(key = "cucumber.plugin", value = "pretty")
final class ChecklistFromTheIde {}
