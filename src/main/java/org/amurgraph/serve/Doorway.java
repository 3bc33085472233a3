package org.amurgraph.serve;

import org.amurgraph.http.Shortcut;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** What every request passes before it is understood. */
final class Doorway {

    /** A client that sends or takes more slowly than this is not waited for. */
    private static final int LEAST_BYTES_PER_SECOND = 100;

    private Doorway() {
    }

    /**
     * Puts a doorway before a handler.
     *
     * @param requestBytes longest body of a request
     * @param bufferBytes in what pieces bodies are read
     * @param shortcut answers what was answered before
     */
    static Handler before(Handler handler, int requestBytes, int bufferBytes, Shortcut shortcut) {
        // A body is read before a thread is given to its request, so that slow clients hold none.
        Handler eager = new EagerContentHandler(handler, new EagerContentHandler.RetainedContentLoaderFactory(
                requestBytes + 1L, bufferBytes, true));
        SizeLimitHandler sized = new SizeLimitHandler(requestBytes, -1);
        sized.setHandler(eager);
        shortcut.setHandler(sized);
        return new GracefulHandler(new MinimumDataRateHandler(shortcut, 0, LEAST_BYTES_PER_SECOND));
    }
}
