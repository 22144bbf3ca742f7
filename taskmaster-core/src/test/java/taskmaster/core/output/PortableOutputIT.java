package taskmaster.core.output;

class PortableOutputIT extends OutputContract {

    @Override
    boolean passesDescriptors() {
        return false;
    }
}
