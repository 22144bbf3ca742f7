package taskmaster.dist;

/** With TLS on registry and server. */
class EncryptedClientsE2E extends RealClientsCase {
    EncryptedClientsE2E() {
        super(true);
    }
}
