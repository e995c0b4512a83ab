package io.kvmnet.libvirt.xml;

import io.kvmnet.model.Foreign;
import jakarta.xml.bind.Marshaller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** Listens while a document is written, and puts back what no field is bound to. */
final class ForeignWriter extends Marshaller.Listener {

  private final Map<String, List<Foreign>> byParent;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Foreign> written = new ArrayList<>();

  ForeignWriter(List<Foreign> foreign) {
    this.byParent =
        foreign.stream()
            .collect(
                Collectors.groupingBy(Foreign::parent, LinkedHashMap::new, Collectors.toList()));
  }

  /** Whether something is to be put into an element, or into one within it. */
  boolean needs(String path) {
    return byParent.keySet().stream()
        .anyMatch(parent -> parent.equals(path) || parent.startsWith(path + "/"));
  }

  boolean hasElements() {
    return byParent.values().stream()
        .flatMap(List::stream)
        .anyMatch(Foreign.Element.class::isInstance);
  }

  /** What has found the element that it stands in. */
  List<Foreign> written() {
    return written;
  }

  @Override
  public void beforeMarshal(Object source) {
    // JAXB tells of the root twice.
    if (source instanceof Open element && !byParent.isEmpty() && open.peekLast() != element) {
      open.addLast(element);
      String path = open.stream().map(Open::segment).collect(Collectors.joining("/"));
      for (Foreign entry : takeOf(path)) {
        putBack(element, entry);
        written.add(entry);
      }
    }
  }

  @Override
  public void afterMarshal(Object source) {
    if (open.peekLast() == source) {
      open.removeLast();
    }
  }

  /** Once, should several elements have the same key. */
  private List<Foreign> takeOf(String path) {
    List<Foreign> entries = byParent.remove(path);
    return entries == null ? List.of() : entries;
  }

  private static void putBack(Open element, Foreign entry) {
    if (entry instanceof Foreign.Attribute attribute) {
      if (element.otherAttributes() == null) {
        element.otherAttributes(new LinkedHashMap<>());
      }
      element.otherAttributes().put(QName.valueOf(attribute.name()), attribute.value());
    } else if (entry instanceof Foreign.Element child && element instanceof OpenElement parted) {
      if (parted.otherElements == null) {
        parted.otherElements = new ArrayList<>();
      }
      parted.otherElements.add(Fragments.element(child.xml()));
    }
  }
}
