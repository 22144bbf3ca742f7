package taskmaster.jmx.server;

import org.jspecify.annotations.Nullable;

/**
 * Where the search ends for a class of which a client has sent an object and the daemon has none by that name. No filter hears of
 * it, so it is told of here. Nothing is ever loaded, least of all from where the client says.
 */
final class UnknownClasses extends ClassLoader {
    UnknownClasses(@Nullable ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Caller.address().ifPresent(address -> Unwelcome.tell(address, "this is not read: the unknown class " + name));
        throw new ClassNotFoundException(name);
    }
}
