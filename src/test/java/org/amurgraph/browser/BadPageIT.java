package org.amurgraph.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That every fault is found which the tests of our own pages look for: on a page that has them all. */
@ExtendWith(InBrowser.class)
class BadPageIT {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Bad</title><link rel="icon" href="data:,">
            <style>a:focus { outline: none } .late { height: 0 } .wide { width: 2000px }
            @media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style></head>
            <body><img src="http://example.org/foreign.png">
            <div class="late"></div><h1>Bad</h1><p class="wide">Some text.</p>
            <a href="/one" tabindex="2">One</a> <a href="/two" tabindex="1">Two</a>
            <script>setTimeout(() => document.querySelector('.late').style.height = '300px', 50);
            console.error('out of order');</script></body></html>
            """;

    private final Browser browser;
    private HttpServer server;
    private String url;

    BadPageIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatTheConsoleSaysAndWhoIsAskedIsHeard() {
        browser.open(url, View.WIDE);
        assertTrue(browser.complaints().stream().anyMatch(c -> c.contains("out of order")));
        assertTrue(browser.foreignRequests().contains("http://example.org/foreign.png"));
    }

    @Test
    void whatIsInTheWayOfPeopleIsFound() {
        browser.open(url, View.WIDE);
        assertTrue(Axe.findings(browser).stream().anyMatch(f -> f.startsWith("image-alt: img")));
        assertEquals(List.of(), Axe.colours(browser));
        browser.open(url, View.DARK);
        assertTrue(Axe.colours(browser).stream().anyMatch(f -> f.startsWith("color-contrast: ")));
    }

    @Test
    void widthMovementAndWeightAreMeasured() {
        browser.open(url, View.NARROW);
        assertTrue(Sight.stickingOut(browser).contains("<p class=\"wide\">Some text.</p>"));
        browser.open(url, View.WIDE);
        assertFalse(Sight.shifts(browser).isEmpty());
        assertEquals(PAGE.length(), Sight.bytes(browser));
    }

    @Test
    void aFocusThatIsOutOfOrderOrUnseenIsFound() {
        browser.open(url, View.WIDE);
        String fault = Keyboard.faults(browser).get(0);
        assertTrue(fault.startsWith("Tab reaches 1 <a href=\"/two\" tabindex=\"1\">Two</a> has no outline"), fault);
    }

    @Test
    void scriptsAreSwitchedOff() {
        browser.open(url, View.UNSCRIPTED);
        assertEquals(List.of(), browser.complaints().stream().filter(c -> c.contains("out of order")).toList());
    }
}
