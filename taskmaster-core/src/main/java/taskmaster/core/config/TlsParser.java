package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.TlsSpec;

/** Reads how the network socket is encrypted. Files are looked for here, and read when the daemon starts. */
final class TlsParser {

    /** What to set, for whoever has to. */
    static final String HOW =
            "tls_certificate and tls_key, or tls_keystore, or tls_self_signed=true to have a certificate made";

    private static final List<ConfigKey<?>> IDENTITY = List.of(
            ServerKeys.TLS_CERTIFICATE, ServerKeys.TLS_KEY, ServerKeys.TLS_KEYSTORE, ServerKeys.TLS_SELF_SIGNED);

    private final SectionValues values;
    private final Places places;
    private final Machine machine;
    private final Path pidfile;

    /** @param pidfile beside it are the files of a certificate that is made and has no other place */
    TlsParser(SectionValues values, Places places, Machine machine, Path pidfile) {
        this.values = values;
        this.places = places;
        this.machine = machine;
        this.pidfile = pidfile;
    }

    /** Whether there is any sign that it is to be encrypted; what is wrong with that is said here then. */
    static boolean isMeant(SectionValues values) {
        return IDENTITY.stream().anyMatch(key -> !key.equals(ServerKeys.TLS_SELF_SIGNED) && values.has(key));
    }

    /** Empty: not encrypted. */
    Optional<TlsSpec> parse() {
        pairs();
        Optional<Path> authorities = file(ServerKeys.TLS_CLIENT_CA);
        authorities.ifPresent(file -> mustExist(ServerKeys.TLS_CLIENT_CA, file, ""));
        Optional<TlsSpec.Identity> identity = identity();
        if (values.has(ServerKeys.TLS_CLIENT_CA) && IDENTITY.stream().noneMatch(values::has)) {
            values.error(ServerKeys.TLS_CLIENT_CA, "set without TLS; expected also " + HOW);
        }
        return identity.map(shown -> new TlsSpec(shown, authorities));
    }

    private void pairs() {
        if (values.has(ServerKeys.TLS_CERTIFICATE) != values.has(ServerKeys.TLS_KEY)) {
            boolean lone = values.has(ServerKeys.TLS_CERTIFICATE);
            values.error(
                    lone ? ServerKeys.TLS_CERTIFICATE : ServerKeys.TLS_KEY,
                    "set without " + (lone ? "tls_key" : "tls_certificate") + "; expected both or neither");
        }
        if (values.has(ServerKeys.TLS_KEYSTORE_PASSWORD_FILE) && !values.has(ServerKeys.TLS_KEYSTORE)) {
            values.error(ServerKeys.TLS_KEYSTORE_PASSWORD_FILE, "set without tls_keystore; expected both or neither");
        }
        if (values.has(ServerKeys.TLS_KEYSTORE)
                && IDENTITY.stream().filter(values::has).count() > 1) {
            values.error(
                    ServerKeys.TLS_KEYSTORE,
                    "set beside tls_certificate, tls_key or tls_self_signed; expected one of the two ways");
        }
    }

    private Optional<TlsSpec.Identity> identity() {
        boolean made = values.get(ServerKeys.TLS_SELF_SIGNED);
        Optional<Path> store = file(ServerKeys.TLS_KEYSTORE);
        Optional<Path> password = file(ServerKeys.TLS_KEYSTORE_PASSWORD_FILE);
        if (store.isPresent()) {
            return Optional.of(keystore(store.get(), password));
        }
        Optional<Path> certificate = file(ServerKeys.TLS_CERTIFICATE);
        Optional<Path> key = file(ServerKeys.TLS_KEY);
        if (certificate.isEmpty() && key.isEmpty() && !made) {
            return Optional.empty();
        }
        return Optional.of(pem(new TlsSpec.Pem(
                certificate.orElse(Places.beside(pidfile, ".crt")), key.orElse(Places.beside(pidfile, ".key")), made)));
    }

    private TlsSpec.Keystore keystore(Path store, Optional<Path> password) {
        mustExist(ServerKeys.TLS_KEYSTORE, store, "");
        if (password.isPresent()) {
            mustExist(ServerKeys.TLS_KEYSTORE_PASSWORD_FILE, password.get(), "");
            mustBePrivate(ServerKeys.TLS_KEYSTORE_PASSWORD_FILE, password.get());
        } else {
            mustBePrivate(ServerKeys.TLS_KEYSTORE, store);
        }
        return new TlsSpec.Keystore(store, password);
    }

    private TlsSpec.Pem pem(TlsSpec.Pem pem) {
        boolean neither = !machine.exists(pem.certificate()) && !machine.exists(pem.key());
        if (pem.madeIfMissing() && neither) {
            mustHaveDirectory(ServerKeys.TLS_CERTIFICATE, pem.certificate());
            mustHaveDirectory(ServerKeys.TLS_KEY, pem.key());
        } else {
            String hint = pem.madeIfMissing()
                    ? "; both are made if both are missing"
                    : neither ? "; tls_self_signed=true makes both" : "";
            mustExist(ServerKeys.TLS_CERTIFICATE, pem.certificate(), hint);
            mustExist(ServerKeys.TLS_KEY, pem.key(), hint);
            mustBePrivate(ServerKeys.TLS_KEY, pem.key());
        }
        return pem;
    }

    private Optional<Path> file(ConfigKey<String> key) {
        return values.find(key).map(places::file);
    }

    private void mustExist(ConfigKey<?> key, Path file, String hint) {
        if (!machine.exists(file)) {
            values.lacking(key, "no such file: " + file + hint);
        }
    }

    private void mustHaveDirectory(ConfigKey<?> key, Path file) {
        if (!places.hasDirectory(file)) {
            values.lacking(key, "no such directory: " + file.getParent());
        }
    }

    private void mustBePrivate(ConfigKey<?> key, Path file) {
        if (machine.isReadableByOthers(file)) {
            values.lacking(key, "everyone on this machine can read it; expected chmod 600 " + Shown.path(file));
        }
    }
}
