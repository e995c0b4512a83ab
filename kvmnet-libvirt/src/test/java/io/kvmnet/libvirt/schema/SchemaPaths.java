package io.kvmnet.libvirt.schema;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks a grammar and notes each element and attribute that it allows. */
final class SchemaPaths {

  private final Grammar grammar;
  private final SortedSet<String> paths = new TreeSet<>();

  /** The names of the definitions that the walk is in, so that recursion ends. */
  private final Deque<String> inside = new ArrayDeque<>();

  private SchemaPaths(Grammar grammar) {
    this.grammar = grammar;
  }

  static SortedSet<String> of(Grammar grammar) {
    SchemaPaths walk = new SchemaPaths(grammar);
    grammar.starts().forEach(start -> walk.children(start, ""));
    return Collections.unmodifiableSortedSet(walk.paths);
  }

  private void children(Element pattern, String path) {
    Grammar.children(pattern).forEach(child -> pattern(child, path));
  }

  private void pattern(Element pattern, String path) {
    switch (pattern.getLocalName()) {
      case "element" -> element(pattern, path);
      case "attribute" ->
          names(pattern).forEach(name -> paths.add(path + "/@" + attributeName(pattern, name)));
      case "ref" -> reference(pattern.getAttribute("name"), path);
      case "choice", "group", "interleave", "mixed", "oneOrMore", "optional", "zeroOrMore" ->
          children(pattern, path);
      case "data", "empty", "list", "notAllowed", "text", "value" -> {}
      // Those left: externalRef, parentRef and nested grammars, which libvirt doesn't use.
      default -> throw Grammar.unknown(pattern);
    }
  }

  private void element(Element pattern, String path) {
    for (String name : names(pattern).toList()) {
      String here = path + "/" + (name.equals("*") ? name : Namespaces.prefix(ns(pattern)) + name);
      paths.add(here);
      if (!name.equals("*")) {
        Grammar.children(pattern).stream()
            .filter(child -> !isNameClass(child, pattern))
            .forEach(child -> pattern(child, here));
      }
    }
  }

  private void reference(String name, String path) {
    if (inside.contains(name)) {
      return;
    }
    inside.push(name);
    grammar.definitions(name).forEach(definition -> children(definition, path));
    inside.pop();
  }

  /** The names that an element or attribute pattern stands for; a {@code *} if any will do. */
  private static Stream<String> names(Element pattern) {
    return pattern.hasAttribute("name")
        ? Stream.of(pattern.getAttribute("name").strip())
        : nameClass(Grammar.children(pattern).get(0));
  }

  private static Stream<String> nameClass(Element nameClass) {
    return switch (nameClass.getLocalName()) {
      case "name" -> Stream.of(nameClass.getTextContent().strip());
      case "anyName", "nsName" -> Stream.of("*");
      case "choice" -> Grammar.children(nameClass).stream().flatMap(SchemaPaths::nameClass);
      default -> throw Grammar.unknown(nameClass);
    };
  }

  /** A pattern without a {@code name} attribute begins with a name class. */
  private static boolean isNameClass(Element child, Element pattern) {
    return !pattern.hasAttribute("name") && child == Grammar.children(pattern).get(0);
  }

  private static String attributeName(Element pattern, String name) {
    // Unlike that of elements, the namespace of attributes is not inherited (RELAX NG 4.8).
    return name.equals("*") ? name : Namespaces.prefix(pattern.getAttribute("ns")) + name;
  }

  private static String ns(Element pattern) {
    for (Node at = pattern; at instanceof Element element; at = at.getParentNode()) {
      if (element.hasAttribute("ns")) {
        return element.getAttribute("ns");
      }
    }
    return "";
  }
}
