package taskmaster.jmx.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXAuthenticator;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.time.Ticker;
import taskmaster.jmx.api.PasswordHash;

/**
 * Who may log in over TCP. All failures are one answer, and take as long whether the name is known or not. May be given other
 * accounts while it is in use: what somebody may do is looked up at each call. Any thread.
 */
public final class Accounts implements JMXAuthenticator, Grants {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_PASSWORD = 1024;

    /** One moment's accounts, and a stored password that nobody knows, for names that are not among them. */
    private record Known(Map<String, AccountSpec> byName, String decoy) {}

    private final Audit audit;
    private final Throttle throttle;
    private final RecentLogins recent;
    private final SlowWork slowWork = new SlowWork();
    private final AtomicLong failures = new AtomicLong();
    private volatile Known known = new Known(Map.of(), "");

    /** Accounts that are there from the start. */
    public Accounts(List<AccountSpec> first, Audit audit) {
        this(first, audit, Ticker.SYSTEM, new Throttle(Ticker.SYSTEM));
    }

    Accounts(List<AccountSpec> first, Audit audit, Ticker ticker, Throttle throttle) {
        this.audit = audit;
        this.throttle = throttle;
        this.recent = new RecentLogins(ticker);
        replace(first);
    }

    /** From now on only these may log in, and what they may do is what is said here; open sessions included. */
    public void replace(List<AccountSpec> all) {
        Map<String, AccountSpec> byName = new HashMap<>();
        all.forEach(account -> byName.put(account.name(), account));
        String slowest = all.stream()
                .map(account -> account.password().reveal())
                .filter(PasswordHash::isSlow)
                .findFirst()
                .orElse("");
        // without accounts nobody is compared with anything, and random numbers cost the start of the daemon time
        known = new Known(byName, byName.isEmpty() ? "" : PasswordHash.decoy(slowest));
        recent.forget();
    }

    /** How many logins were refused so far. */
    public long failures() {
        return failures.get();
    }

    @Override
    public Subject authenticate(@Nullable Object credentials) {
        if (credentials instanceof String[] given
                && given.length == 2
                && given[0] != null
                && given[1] != null
                && given[0].length() <= LONGEST_NAME
                && given[1].length() <= LONGEST_PASSWORD) {
            return authenticate(given[0], given[1]);
        }
        throw refused("nobody", "no name and password were given");
    }

    private Subject authenticate(String name, String password) {
        Known now = known;
        Optional<AccountSpec> account = Optional.ofNullable(now.byName().get(name));
        String address = origin();
        if (account.isPresent() && recent.contains(name, password)) {
            return Caller.subject(name);
        }
        if (!throttle.pause(name, address)) {
            throw refused(name, "too many at once after failures");
        }
        String stored = account.map(spec -> spec.password().reveal()).orElse(now.decoy());
        boolean right = slowWork.matches(stored, password) && account.isPresent();
        if (!right) {
            throttle.failed(name, address);
            throw refused(name, "wrong name or password");
        }
        throttle.succeeded(name, address);
        recent.add(name, password);
        audit.loggedIn(name, address);
        return Caller.subject(name);
    }

    private SecurityException refused(String name, String why) {
        failures.incrementAndGet();
        audit.loginRefused(name, origin(), why);
        return new SecurityException("Authentication failed: a name and a password are needed, and they must be right");
    }

    @Override
    public Optional<Grant> of(String name) {
        return Optional.ofNullable(known.byName().get(name))
                .map(account -> new Grant(account.role(), account.programs()));
    }

    @Override
    public String origin() {
        return Caller.address().orElse("here");
    }
}
