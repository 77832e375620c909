package com.creditai.golive.steps;

import com.creditai.golive.drivers.Accounts;
import com.creditai.golive.drivers.Api;
import com.creditai.golive.drivers.Browser;
import com.creditai.golive.drivers.DatabaseObserver;
import com.creditai.golive.drivers.Exchanges;
import com.creditai.golive.drivers.MailDriver;
import com.creditai.golive.drivers.PageVisitor;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.StorageObserver;
import com.creditai.golive.drivers.Trace;
import com.creditai.golive.platform.Credentials;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.RunningEnvironment;
import com.creditai.golive.platform.ServiceProcess;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** What one scenario knows: its people, its trace, what must be put right at its end. Made anew for each scenario. */
public final class World {

    private final Environment environment = RunningEnvironment.get();
    private final Trace trace = Trace.fresh();
    private final Exchanges exchanges = new Exchanges();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Deque<AutoCloseable> atEnd = new ConcurrentLinkedDeque<>();
    private final List<ServiceProcess> ownInstances = new ArrayList<>();
    private final int storageRequestsBefore = environment.storage().requests().size();
    private Optional<Set<String>> storedBefore = Optional.empty();
    private @Nullable Person current;
    private @Nullable ServiceProcess home;

    public Environment environment() {
        return environment;
    }

    public Trace trace() {
        return trace;
    }

    public Exchanges exchanges() {
        return exchanges;
    }

    /** Somebody by first name, or {@code she} for whoever was named last. */
    public Person person(String name) {
        Person found = name.equals("she") ? current() : people.computeIfAbsent(name, this::stranger);
        current = found;
        return found;
    }

    /** Whoever was named last. */
    public Person current() {
        Person person = current;
        if (person == null) {
            throw new IllegalStateException("nobody was named yet in this scenario");
        }
        return person;
    }

    /** Everybody who was named so far, in that order. */
    public List<Person> everybody() {
        return List.copyOf(people.values());
    }

    /** The instances that this scenario has started for itself, in that order. */
    public List<ServiceProcess> ownInstances() {
        return List.copyOf(ownInstances);
    }

    /** Somebody whom the feature does not name; known under the given name to this scenario only. */
    public Person stranger(String name) {
        return new Person(name, api());
    }

    /** Has the people of this scenario use an instance of its own from now on, and looks into that one's database. */
    public void livesAt(ServiceProcess instance) {
        home = instance;
    }

    private ServiceProcess home() {
        ServiceProcess own = home;
        return own == null ? environment.service() : own;
    }

    /** A client of the service that this scenario uses, the shared one unless it said otherwise, with an address of its own. */
    public Api api() {
        return api(home());
    }

    /** A browser of its own on the shared service. */
    public Browser browser() {
        return new Browser(environment, trace, exchanges);
    }

    /** A client of another instance. */
    public Api api(ServiceProcess instance) {
        Api api = new Api(environment, instance.url(), trace, exchanges);
        atEnd.push(api::disconnect);
        return api;
    }

    /** Somebody's browser on the pages of the shared service. */
    public PageVisitor visitor() {
        return new PageVisitor(environment.service().url(), browser());
    }

    public Accounts accounts() {
        return new Accounts(mails());
    }

    public MailDriver mails() {
        return new MailDriver(environment.mailbox());
    }

    public DatabaseObserver database() {
        return new DatabaseObserver(home().database());
    }

    public StorageObserver storage() {
        return new StorageObserver(environment.storage(), environment.bucket());
    }

    /** The administrator, signed in. */
    public Person administrator() {
        Credentials known = environment.administrator();
        Person administrator = new Person("Administrator", known.email(), known.password(), api());
        if (administrator.signIn(administrator.password()).status() != 200) {
            throw new IllegalStateException(
                    "the administrator cannot sign in: " + administrator.told().brief());
        }
        return administrator;
    }

    /** How many requests storage had seen when this scenario began. */
    public int storageRequestsBefore() {
        return storageRequestsBefore;
    }

    /** Remembers what is stored now; only a scenario that runs alone can compare with it. */
    void rememberStored() {
        storedBefore = Optional.of(Set.copyOf(storage().names()));
    }

    /** What is stored now and was not when the scenario began; empty when others work beside it. */
    public Optional<Set<String>> storedSince() {
        return storedBefore.map(before -> {
            Set<String> now = new TreeSet<>(storage().names());
            now.removeAll(before);
            return now;
        });
    }

    /** A number of this scenario's own, from which its documents are made. */
    public long seed() {
        return Long.parseLong(trace.id().substring(0, 12), 16);
    }

    /** Closes it when the scenario ends, whatever its result; what was opened last is closed first. */
    public <T extends AutoCloseable> T closeAtEnd(T resource) {
        atEnd.push(resource);
        if (resource instanceof ServiceProcess instance) {
            ownInstances.add(instance);
        }
        return resource;
    }

    /** Puts everything right that the scenario asked for, even when one of them fails. */
    void end() throws Exception {
        Exception failed = null;
        while (!atEnd.isEmpty()) {
            try {
                atEnd.pop().close();
            } catch (Exception e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
