package taskmaster.core.launch.portable;

import taskmaster.core.launch.Child;

/**
 * A child that the JDK watches and reaps. Equal only to itself, as its process is.
 *
 * @param leadsGroup whether it was given a session and process group of its own
 */
record PortableChild(Process process, boolean leadsGroup) implements Child {

    @Override
    public long pid() {
        return process.pid();
    }
}
