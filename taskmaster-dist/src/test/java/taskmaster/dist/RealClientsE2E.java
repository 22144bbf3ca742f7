package taskmaster.dist;

/** In plain text, on loopback. */
class RealClientsE2E extends RealClientsCase {
    RealClientsE2E() {
        super(false);
    }
}
