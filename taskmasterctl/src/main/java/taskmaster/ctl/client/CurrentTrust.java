package taskmaster.ctl.client;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Asks whoever is to be asked now. RMI keeps the first factory of sockets it gets for good, so what is believed must be changed
 * behind it when a shell turns to another daemon.
 */
final class CurrentTrust extends X509ExtendedTrustManager {
    static final CurrentTrust INSTANCE = new CurrentTrust();

    private volatile Optional<X509ExtendedTrustManager> current = Optional.empty();

    private CurrentTrust() {}

    static void use(TrustManager... managers) {
        INSTANCE.current = Optional.of((X509ExtendedTrustManager) managers[0]);
    }

    private X509ExtendedTrustManager current() throws CertificateException {
        return current.orElseThrow(() -> new CertificateException("nobody is trusted yet"));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        current().checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        current().checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        current().checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        current().checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        current().checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        current().checkClientTrusted(chain, type, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return current.map(X509ExtendedTrustManager::getAcceptedIssuers).orElseGet(() -> new X509Certificate[0]);
    }
}
