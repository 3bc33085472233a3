package org.amurgraph.engine;

/** Another endpoint, which a query asks with SERVICE, gave no answer that can be used. */
public final class ServiceFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean late;

    private ServiceFault(String message, boolean late) {
        super(message);
        this.late = late;
    }

    static ServiceFault of(String service, String problem) {
        return new ServiceFault("The service <" + service + "> " + problem + "; ask it directly to see why, or write "
                + "SERVICE SILENT to go on without it.", false);
    }

    /** The fault of a service that keeps a query waiting. */
    static ServiceFault late(String service, double seconds) {
        return new ServiceFault("The service <" + service + "> did not answer within " + seconds + " seconds; ask it "
                + "for less, or write SERVICE SILENT to go on without it.", true);
    }

    /** True if it was not waited for any longer. */
    public boolean isLate() {
        return late;
    }
}
