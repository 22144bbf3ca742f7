package taskmaster.core.output;

class PortableRotatingFileTest extends RotatingFileContract {

    @Override
    Store store() {
        return new PortableStore();
    }
}
