package com.creditai.golive.steps;

import com.creditai.golive.drivers.Caller;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Refusal;
import io.cucumber.java.ParameterType;

/** The words of the features that stand for people and refusals. */
public final class Words {

    private final World world;

    public Words(World world) {
        this.world = world;
    }

    /** Who acts: somebody by name, or "she" for whoever was named last. */
    @ParameterType("Maya|Noor|she")
    public Person person(String name) {
        return world.person(name);
    }

    /** A file by what it is. */
    @ParameterType(Documents.NAMES)
    public NamedFile file(String name) {
        return Documents.named(name, world.seed());
    }

    /** One caller of a kind. */
    @ParameterType("an anonymous caller|a consumer|a support person|an administrator")
    public Caller.Kind caller(String words) {
        return Caller.Kind.of(words);
    }

    /** All callers of a kind. */
    @ParameterType("anonymous callers|consumers|support|administrators")
    public Caller.Kind callers(String words) {
        return Caller.Kind.of(words);
    }

    /** Why something is refused, in the words that people are told. */
    @ParameterType("the (?:link|account|address|password|file|stored document|report|version|layout) .+")
    public Refusal refusal(String phrase) {
        return Refusal.saying(phrase);
    }
}
