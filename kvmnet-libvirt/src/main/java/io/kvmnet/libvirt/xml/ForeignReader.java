package io.kvmnet.libvirt.xml;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.Foreign;
import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** Listens while a document is read, and keeps what no field is bound to. */
final class ForeignReader extends Unmarshaller.Listener {

  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<Foreign> found = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();

  /** In an order of its own, but for elements in one parent, whose order may mean something. */
  List<Foreign> found() {
    found.sort(Comparator.comparing(Foreign::parent).thenComparing(ForeignReader::attributeName));
    return found;
  }

  private static String attributeName(Foreign entry) {
    return entry instanceof Foreign.Attribute attribute ? attribute.name() : "";
  }

  /** What the model has no place for although a field is bound to it. */
  void add(Foreign leftover) {
    found.removeIf(entry -> entry.parent().startsWith(leftover.path()));
    found.add(leftover);
  }

  @Override
  public void beforeUnmarshal(Object target, Object parent) {
    if (target instanceof Open element) {
      Level above = levels.peekLast();
      if (above != null && element.isSingle() && !above.singles.add(element.getClass())) {
        // JAXB would take the last, libvirt takes the first.
        throw InvalidNetworkException.of(
            path() + "/" + element.segment(), "", "must not be there twice");
      }
      levels.addLast(new Level(element));
    }
  }

  @Override
  public void afterUnmarshal(Object target, Object parent) {
    if (target instanceof Open element) {
      Map<QName, String> attributes = element.otherAttributes();
      if (attributes != null) {
        attributes.forEach(
            (name, value) -> addOnce(new Foreign.Attribute(path(), name.toString(), value)));
      }
      if (element instanceof OpenElement parted
          && parted.otherElements != null
          && !(element instanceof NetworkElement.Metadata)) {
        parted.otherElements.forEach(
            child -> found.add(new Foreign.Element(path(), Fragments.text(child))));
      }
      levels.removeLast();
    }
  }

  /** Entries with the same key cannot be told apart; the first one keeps the attribute. */
  private void addOnce(Foreign.Attribute attribute) {
    if (paths.add(attribute.path())) {
      found.add(attribute);
    }
  }

  private String path() {
    return levels.stream().map(level -> level.element.segment()).collect(Collectors.joining("/"));
  }

  /** An element that has begun and not ended. */
  private static final class Level {
    final Open element;
    private final Set<Class<?>> singles = new HashSet<>(2);

    Level(Open element) {
      this.element = element;
    }
  }
}
