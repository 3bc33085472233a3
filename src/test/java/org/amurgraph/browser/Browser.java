package org.amurgraph.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, which finds no host but this machine. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    /** What to do where there is no browser. */
    static final String ABSENT = "there is no " + CHROMIUM + " with " + DRIVER
            + "; for the full test run install them, on Debian with: apt-get install chromium chromium-driver";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** A look at a page with thousands of parts takes a busy machine half a minute. */
    private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(3);
    /** Selenium warns of each Chromium that is younger than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final URI base;
    private final Path screenshots;

    private Browser(ChromeDriver driver, URI base, Path screenshots) {
        this.driver = driver;
        this.base = base;
        this.screenshots = screenshots;
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /**
     * Starts a browser.
     *
     * @param base the server whose pages are opened
     * @param screenshots folder for pictures
     */
    static Browser start(URI base, Path screenshots) {
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
        ChromeDriver driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile()).build(), options);
        driver.manage().timeouts().scriptTimeout(LONGEST_SCRIPT);
        return new Browser(driver, base, screenshots);
    }

    /** Opens a page of the server, and forgets what was logged before. */
    void open(String path, View view) {
        look(view);
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(base.resolve(path).toString());
        await(page -> driver.executeScript("return document.readyState").equals("complete"));
    }

    /** Opens a page of a kind, and waits for what its scripts make. */
    void open(PageType page, View view) {
        open(page.path(), view);
        if (view.scripts()) {
            page.made().ifPresent(part -> await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(part))));
        }
    }

    /** Does something while everything comes at some kilobytes a second, so that a page is shown while it comes. */
    void receive(int kilobytes, Runnable action) {
        bound(kilobytes * 1024);
        try {
            action.run();
        } finally {
            bound(-1);
        }
    }

    private void bound(int bytesPerSecond) {
        driver.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", false, "latency", 0,
                "downloadThroughput", bytesPerSecond, "uploadThroughput", -1));
    }

    /** Looks at the page that is open in another way, without loading it again. */
    void look(View view) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", view.width(), "height",
                View.HEIGHT, "deviceScaleFactor", view.scale(), "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", view.medium(), "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", view.scheme()))));
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !view.scripts()));
    }

    /** The status that the page was answered with. */
    long status() {
        return number("return performance.getEntriesByType('navigation')[0].responseStatus");
    }

    /** Path and query of the page that is open. */
    String location() {
        URI uri = URI.create(driver.getCurrentUrl());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    String title() {
        return driver.getTitle();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until something holds of the page that is open. */
    <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    /** Presses keys, one after another, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Runs a script in the page, and gives what it returns. */
    Object run(String script, Object... values) {
        return driver.executeScript(script, values);
    }

    /** Runs a script that ends by calling its last argument. */
    Object runUntilCalled(String script, Object... values) {
        return driver.executeAsyncScript(script, values);
    }

    long number(String script, Object... values) {
        return ((Number) run(script, values)).longValue();
    }

    String text(String script, Object... values) {
        return String.valueOf(run(script, values));
    }

    List<String> texts(String script, Object... values) {
        return ((List<?>) run(script, values)).stream().map(String::valueOf).toList();
    }

    /** What the console says since the page was opened, warnings and errors. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
    }

    /** The addresses on other hosts that were asked since the page was opened. */
    List<String> foreignRequests() {
        List<String> foreign = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<?, ?> message = (Map<?, ?>) new Json().<Map<?, ?>>toType(entry.getMessage(), Map.class).get("message");
            if (message.get("method").equals("Network.requestWillBeSent")) {
                Map<?, ?> request = (Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request");
                URI uri = URI.create(((String) request.get("url")).replaceFirst("(?s)^(data:).*", "$1x"));
                if (uri.getAuthority() != null && !uri.getAuthority().equals(base.getAuthority())) {
                    foreign.add(uri.toString());
                }
            }
        }
        return foreign;
    }

    /** Keeps a picture of what is in the window. */
    void photograph(String name) {
        try {
            Files.createDirectories(screenshots);
            Files.write(screenshots.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of a page of a kind. */
    void photograph(PageType page, View view) {
        photograph(page.fileName() + "-" + view.width() + "-" + view.scheme());
    }

    /** Follows a link to a file, and gives what is in the file. */
    String download(WebElement link) throws IOException {
        Path folder = Files.createTempDirectory("download");
        driver.executeCdpCommand("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", folder.toString()));
        link.click();
        Path file = await(page -> finished(folder));
        String text = Files.readString(file);
        Files.delete(file);
        Files.delete(folder);
        return text;
    }

    /** The one file of a folder once it is complete; until then nothing, as those who wait expect. */
    private static Path finished(Path folder) {
        File[] files = folder.toFile().listFiles((in, name) -> !name.startsWith(".") && !name.endsWith(".crdownload"));
        return files.length == 1 ? files[0].toPath() : null;
    }

    /** The page as a PDF file. */
    byte[] print() {
        return Base64.getDecoder().decode((String) driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data"));
    }

    /** Forgets what servers asked it to remember. */
    void forget() {
        driver.manage().deleteAllCookies();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
