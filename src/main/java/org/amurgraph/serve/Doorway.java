package org.amurgraph.serve;

import org.amurgraph.http.Shortcut;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** What every request passes before it is understood. */
final class Doorway {

    /** What a piece of a body takes in memory besides its bytes. */
    private static final int PIECE_BYTES = 128;

    private Doorway() {
    }

    /**
     * Puts a doorway before a handler. A client that takes nothing of its answer is ended by the connector's idle timeout.
     * Jetty's {@code MinimumDataRateHandler} does not belong here: that of 12.1.14 counts what all clients have taken, in
     * a number that runs over at nine gigabytes, and fails every answer then.
     *
     * @param requestBytes longest body of a request
     * @param shortcut answers what was answered before
     */
    static Handler before(Handler handler, int requestBytes, Shortcut shortcut) {
        // A body is read before a thread is given to its request, so that slow clients hold none. Its length is limited
        // before it comes here; a body in crumbs would take many times its length.
        Handler eager = new EagerContentHandler(handler, new EagerContentHandler.RetainedContentLoaderFactory(
                2L * requestBytes, PIECE_BYTES, true));
        SizeLimitHandler sized = new SizeLimitHandler(requestBytes, -1);
        sized.setHandler(eager);
        shortcut.setHandler(sized);
        return new GracefulHandler(shortcut);
    }
}
