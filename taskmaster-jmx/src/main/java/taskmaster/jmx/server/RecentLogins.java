package taskmaster.jmx.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import taskmaster.core.time.Ticker;

/**
 * Remembers for some minutes that a name and a password were right: exporters log in at every scrape, and a slow hash each time
 * would cost more than the scrape. What is kept is of no use to anybody who has not got the key, which is never written down.
 */
final class RecentLogins {
    private static final String ALGORITHM = "HmacSHA256";
    private static final long MEMORY = Duration.ofMinutes(10).toNanos();
    private static final int MOST = 1000;

    private record Login(byte[] proof, long until) {}

    private final Ticker ticker;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    /** Made when it is needed; guarded by this. */
    private @Nullable SecretKeySpec key;

    RecentLogins(Ticker ticker) {
        this.ticker = ticker;
    }

    boolean contains(String name, String password) {
        Login login = logins.get(name);
        return login != null
                && login.until() - ticker.nanos() > 0
                && MessageDigest.isEqual(login.proof(), proof(name, password));
    }

    void add(String name, String password) {
        if (logins.size() < MOST || logins.containsKey(name)) {
            logins.put(name, new Login(proof(name, password), ticker.nanos() + MEMORY));
        }
    }

    /** Accounts have changed. */
    void forget() {
        logins.clear();
    }

    private synchronized SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            known = new SecretKeySpec(random, ALGORITHM);
            key = known;
        }
        return known;
    }

    private byte[] proof(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
