package taskmaster.jmx.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;

/** Grants that a test hands out: one user per role, named after it, and more as told. */
final class Fixed implements Grants {
    private final Map<String, Grant> grants = new ConcurrentHashMap<>(Map.of(
            "viewer", new Grant(Role.VIEWER, ProgramPatterns.ALL),
            "operator", new Grant(Role.OPERATOR, ProgramPatterns.ALL),
            "admin", Grant.EVERYTHING));

    Fixed with(String name, Role role, String... patterns) {
        grants.put(name, new Grant(role, new ProgramPatterns(List.of(patterns))));
        return this;
    }

    void without(String name) {
        grants.remove(name);
    }

    @Override
    public Optional<Grant> of(String name) {
        return Optional.ofNullable(grants.get(name));
    }

    @Override
    public String origin() {
        return "a test";
    }

    /** What the call comes to when this user makes it. */
    static <T extends @Nullable Object> T as(String user, Callable<T> call) throws Exception {
        try {
            return Subject.callAs(Caller.subject(user), call);
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw wrapped;
        }
    }
}
