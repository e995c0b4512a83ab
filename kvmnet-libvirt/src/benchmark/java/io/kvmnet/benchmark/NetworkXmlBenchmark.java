package io.kvmnet.benchmark;

import io.kvmnet.libvirt.xml.NetworkXml;
import io.kvmnet.model.Network;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * Network XML, beside what the JDK needs for the same text: a StAX reader that only moves on, and
 * DOM. The small network is a NAT network without reservations, the others have that many.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class NetworkXmlBenchmark {

  private final XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
  private final DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultNSInstance();
  private final TransformerFactory transformers = TransformerFactory.newDefaultInstance();

  @Param({"0", "100", "5000", "50000"})
  public int hosts;

  private Network network;
  private String xml;
  private Document document;

  @Setup
  public void prepare() throws Exception {
    network = BenchmarkNetworks.nat(hosts);
    xml = NetworkXml.format(network);
    document = parseDom();
  }

  @Benchmark
  public Network parse() {
    return NetworkXml.parse(xml);
  }

  @Benchmark
  public String format() {
    return NetworkXml.format(network);
  }

  @Benchmark
  public int parseStax() throws Exception {
    XMLStreamReader reader = readers.createXMLStreamReader(new StringReader(xml));
    int attributes = 0;
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT) {
        attributes += reader.getAttributeCount();
      }
    }
    return attributes;
  }

  @Benchmark
  public Document parseDom() throws Exception {
    return builders.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Benchmark
  public String formatDom() throws Exception {
    Transformer transformer = transformers.newTransformer();
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}
