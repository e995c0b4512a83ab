package io.kvmnet.libvirt.xml;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.UnsupportedFeatureException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/**
 * Texts that are made to cost their reader more than they cost their sender. Those that are not too
 * large at once are as large as {@link NetworkXml} lets in.
 */
enum HostileInput {
  TEXT_OF_100_MB(() -> "<network>x".repeat(10_000_000)),
  TEXT(() -> around("<title>", "x", "</title>")),
  ATTRIBUTE_VALUE(() -> around("<title a='", "x", "'/>")),
  ELEMENT_NAME(() -> around("<", "x", "/>")),
  COMMENT(() -> around("<!--", "x", "-->")),
  PROCESSING_INSTRUCTION(() -> around("<?x ", "x", "?>")),
  CHARACTER_REFERENCES(() -> around("<title>", "&#65;", "</title>")),
  CDATA_SECTIONS(() -> around("<title>", "<![CDATA[x]]>", "</title>")),
  ATTRIBUTES_100_000(() -> "<network" + numbered(" a%d=''", 100_000) + "/>"),
  NAMESPACES_100_000(() -> "<network" + numbered(" xmlns:a%d='a'", 100_000) + "/>"),
  SAME_ATTRIBUTES(() -> "<network" + " a=''".repeat(100_000) + "/>"),
  NESTING_10_000(() -> "<network>" + "<a>".repeat(10_000)),
  NESTING(() -> around("", "<a>", "")),
  NESTING_OF_WHAT_IS_KNOWN(() -> around("", "<ip><dhcp>", "")),
  UNKNOWN_ELEMENTS(() -> around("", "<a/>", "")),
  METADATA(() -> around("<metadata>", "<a/>", "</metadata>")),
  EMPTY_HOSTS(() -> around("<ip><dhcp>", "<host/>", "</dhcp></ip>")),
  ENTITIES_IN_ENTITIES(
      () ->
          "<!DOCTYPE network [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
              + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
              + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;'>]>"
              + "<network><name>&f;</name></network>"),
  ENTITY_FROM_A_FILE(
      () ->
          "<!DOCTYPE network [<!ENTITY e SYSTEM 'file:///dev/zero'>]>"
              + "<network><name>&e;</name></network>"),
  DOCUMENT_TYPE_FROM_A_SERVER(
      () -> "<!DOCTYPE network SYSTEM 'http://192.0.2.1/x.dtd'><network><name>x</name></network>"),
  PARAMETER_ENTITY_FROM_A_SERVER(
      () ->
          "<!DOCTYPE network [<!ENTITY % p SYSTEM 'http://192.0.2.1/p'> %p;]>"
              + "<network><name>x</name></network>"),
  INCLUDED_FILE(
      () ->
          "<network xmlns:xi='http://www.w3.org/2001/XInclude'>"
              + "<name><xi:include href='file:///dev/zero' parse='text'/></name></network>"),
  CHARACTER_ZERO(() -> "<network><name>x\0</name></network>"),
  REFERENCE_TO_CHARACTER_ZERO(() -> "<network><name>x&#0;</name></network>"),
  HALF_A_SURROGATE_PAIR(() -> "<network><name>x\ud83d</name></network>"),
  SURROGATES_THE_WRONG_WAY_ROUND(() -> "<network><name>\ude00\ud83d</name></network>"),
  NO_CHARACTER(() -> "<network><name>x\uffff</name></network>");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The most that is read, less than what goes around. */
  private static final int LARGEST = NetworkXml.LARGEST - 100;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Supplier<String> text;

  HostileInput(Supplier<String> text) {
    this.text = text;
  }

  /** Makes the text. */
  String text() {
    return text.get();
  }

  /**
   * Reads them all, and prints for each how that ended, the length of what was said and how many
   * milliseconds of a CPU it took, which other programs on the machine don't change.
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    for (HostileInput input : values()) {
      String xml = input.text();
      long start = THREADS.getCurrentThreadCpuTime();
      String outcome = outcome(xml);
      long spent = THREADS.getCurrentThreadCpuTime() - start;
      System.out.printf("%s %s %d%n", input, outcome, spent / 1_000_000);
    }
  }

  private static String outcome(String xml) {
    try {
      return "read " + NetworkXml.parse(xml).name().length();
    } catch (InvalidNetworkException | UnsupportedFeatureException e) {
      return "refused " + e.getMessage().length();
    } catch (RuntimeException | Error e) {
      return e.getClass().getName() + " 0";
    }
  }

  /** Fills a network up with something. */
  private static String around(String before, String something, String after) {
    int room = LARGEST - before.length() - after.length();
    StringBuilder xml = new StringBuilder(LARGEST + 100);
    xml.append("<network><name>x</name>").append(before);
    xml.append(something.repeat(room / something.length())).append(after);
    return xml.append("</network>").toString();
  }

  private static String numbered(String pattern, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(pattern.formatted(i));
    }
    return text.toString();
  }
}
