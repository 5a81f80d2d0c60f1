"""Finds the changes: walks over the bodies of the functions in the headers as clang reads them."""
import re

import clang.cindex
from clang.cindex import CursorKind as kind
from clang.cindex import TypeKind

from mutants import Mutant

# What each operator becomes. Comparisons move their border; the others turn round.
OPERATORS = {
    "<": ("less", "less_equal", "<="), "<=": ("less_equal", "less", "<"),
    ">": ("greater", "greater_equal", ">="), ">=": ("greater_equal", "greater", ">"),
    "==": ("equal", "not_equal", "!="), "!=": ("not_equal", "equal", "=="),
    "+": ("plus", "minus", "-"), "-": ("minus", "plus", "+"), "*": ("times", "plus", "+"),
    "/": ("divided", "times", "*"), "%": ("modulo", "times", "*"),
    "&": ("bit_and", "bit_or", "|"), "|": ("bit_or", "bit_and", "&"), "^": ("bit_xor", "bit_or", "|"),
    "<<": ("shift_left", "shift_right", ">>"), ">>": ("shift_right", "shift_left", "<<"),
}
OVERLOADED = {"<", "<=", ">", ">=", "==", "!=", "|", "&"}
FUNCTIONS = {kind.FUNCTION_DECL, kind.CXX_METHOD, kind.CONSTRUCTOR, kind.DESTRUCTOR, kind.CONVERSION_FUNCTION,
             kind.FUNCTION_TEMPLATE}
SCOPES = {kind.NAMESPACE, kind.STRUCT_DECL, kind.CLASS_DECL, kind.CLASS_TEMPLATE, kind.FRIEND_DECL,
          kind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION, kind.UNEXPOSED_DECL, kind.LINKAGE_SPEC}
# Their own text is no value at run time, or a value that nothing of ours computes.
LEAVES = {kind.DECL_REF_EXPR, kind.STRING_LITERAL, kind.TYPE_REF, kind.TEMPLATE_REF, kind.NAMESPACE_REF,
          kind.SIZE_OF_PACK_EXPR, kind.CXX_UNARY_EXPR, kind.STATIC_ASSERT, kind.NULL_STMT}


class Finder:
    """Gathers the mutants of one file."""

    def __init__(self, file, path, source, macros):
        self.file, self.path, self.source, self.macros = file, path, source, macros
        self.found, self.seen = [], set()

    # --- text -------------------------------------------------------------------------------------------------------

    @staticmethod
    def span(node):
        return node.extent.start.offset, node.extent.end.offset

    def slice(self, span):
        return self.source[span[0]:span[1]]

    def is_plain(self, span):
        """In the file's own text: neither made by a macro nor holding half of one."""
        return span[0] < span[1] and not any(a < span[1] and span[0] < b and not (span[0] <= a and b <= span[1])
                                             for a, b in self.macros) and not any(a == span[0] for a, _ in self.macros)

    def add(self, span, changed, before, after, split=(), what=None):
        mutant = (span, changed)
        if mutant in self.seen or not self.is_plain(span):
            return
        self.seen.add(mutant)
        text = " ".join((what or self.slice(span)).split())
        text = text if len(text) <= 90 else text[:60] + " ... " + text[-25:]
        self.found.append(Mutant(self.file, *span, f"{text} => {changed}", before, after, split))

    # --- what is changed ----------------------------------------------------------------------------------------------

    def force(self, node, to_true=True, to_false=True):
        """A condition that always holds, and one that never does."""
        span = self.span(node)
        if to_true:
            self.add(span, "true", "(::mutation::on(@) || (", "))")
        if to_false:
            self.add(span, "false", "(!::mutation::on(@) && (", "))")

    def drop(self, node):
        span = self.span(node)
        self.add(span, "nothing", "(::mutation::on(@) ? static_cast<void>(0) : static_cast<void>(", "))")

    def negate(self, node):
        self.add(self.span(node), "negated", "(::mutation::on(@) != (", "))")

    def operate(self, node, left, right, op_span):
        op = self.slice(op_span)
        if op not in OPERATORS:
            return
        real, other, changed = OPERATORS[op]
        span = (self.span(left)[0], self.span(right)[1])
        text = self.slice((span[0], op_span[0])) + changed + self.slice((op_span[1], span[1]))
        self.add(span, " ".join(text.split()), f"::mutation::choose<::mutation::{real}, ::mutation::{other}>(@, (", "))",
                 op_span)

    def constant(self, node):
        """A name that stands for an enumerator or a constant."""
        what, span = node.referenced, self.span(node)
        if what is None:
            return
        if what.kind == kind.ENUM_CONSTANT_DECL:
            self.add(span, "the next enumerator", "::mutation::next(@, ", ")")
        elif what.kind == kind.VAR_DECL and what.type.is_const_qualified() and is_constexpr(what):
            canonical = what.type.get_canonical()
            if canonical.kind == TypeKind.BOOL:
                self.negate(node)
            elif canonical.kind == TypeKind.RECORD:
                if "nullopt" not in canonical.spelling:  # is empty already
                    self.add(span, "{}", "::mutation::or_empty(@, ", ")")
            elif canonical.kind != TypeKind.ENUM and canonical.kind != TypeKind.CONSTANTARRAY:
                self.add(span, f"{self.slice(span)} + 1", "(::mutation::on(@) + ", ")")

    def literal(self, node):
        span = self.span(node)
        text = self.slice(span)
        if node.kind == kind.CXX_BOOL_LITERAL_EXPR:
            if text in ("true", "false"):
                self.add(span, "false" if text == "true" else "true", "(::mutation::on(@) != ", ")")
        elif node.kind == kind.INTEGER_LITERAL:
            self.add(span, f"{text} + 1", "(::mutation::on(@) + ", ")")
        else:
            self.add(span, f"{text} + 1", "static_cast<char>(::mutation::on(@) + ", ")")

    # --- the walk -------------------------------------------------------------------------------------------------

    def outside(self, node):
        """Outside functions: down to their bodies, and to what members begin as."""
        if node.kind in FUNCTIONS:
            for part in node.get_children():
                if part.kind == kind.COMPOUND_STMT or (part.kind.is_expression() and node.kind == kind.CONSTRUCTOR):
                    self.inside(part)
        elif node.kind == kind.FIELD_DECL:
            self.initialiser(node)
        elif node.kind in SCOPES:
            for child in node.get_children():
                self.outside(child)

    def initialiser(self, node):
        """What a variable or member begins as; not the bounds of its array."""
        begin = self.source.find(node.spelling, node.location.offset) + len(node.spelling)
        equals = re.compile(r"\s*(\[[^\]]*\]\s*)*[={(]").match(self.source, begin)
        for child in node.get_children():
            if child.kind.is_expression() and equals and child.extent.start.offset >= equals.end() - 1:
                self.inside(child)

    def statements(self, children, inside_switch=False):
        for child in children:
            if child.kind.is_expression():
                self.drop(child)
            elif child.kind in (kind.CONTINUE_STMT, kind.BREAK_STMT) and not inside_switch:
                span = self.span(child)
                self.add(span, "nothing", "if (!::mutation::on(@)) ", "")
            self.inside(child, inside_switch)

    def header(self, node):
        """The children of an if, for or while before and behind its closing parenthesis, the first with the number of
        semicolons before each."""
        start, end = self.span(node)
        at = self.source.index("(", start)
        depth, semicolons, places = 0, [], []
        for match in re.compile(r"'(?:\\.|[^'\\])+'|\"(?:\\.|[^\"\\])*\"|//[^\n]*|[()\[\]{};]").finditer(self.source, at, end):
            token = match[0]
            if token in "([{":
                depth += 1
            elif token in ")]}":
                depth -= 1
                if depth == 0:
                    close = match.start()
                    break
            elif token == ";" and depth == 1:
                semicolons.append(match.start())
        for child in node.get_children():
            offset = child.extent.start.offset
            places.append((child, sum(s < offset for s in semicolons) if offset < close else None))
        return [p for p in places if p[1] is not None], [c for c, n in places if n is None]

    def control(self, node):
        head, body = self.header(node)
        is_constant = re.match(r"if\s+constexpr\b", self.slice(self.span(node)))
        declared = [self.span(c) for c, _ in head if not c.kind.is_expression()]
        at = {kind.FOR_STMT: 1, kind.WHILE_STMT: 0}.get(node.kind, max((n for _, n in head), default=0))
        for child, part in head:
            inside_declared = any(a <= child.extent.start.offset < b for a, b in declared)
            if part == at and child.kind.is_expression() and not inside_declared and not is_constant:
                # A loop without end costs time and tells nothing.
                self.force(child, to_true=node.kind == kind.IF_STMT)
            if not is_constant and not (node.kind == kind.FOR_STMT and part == 2):
                self.inside(child)
        self.statements(body)

    def binary(self, node):
        children = list(node.get_children())
        if len(children) != 2:
            return
        left, right = children
        between = self.slice((self.span(left)[1], self.span(right)[0]))
        op = re.sub(r"//[^\n]*", "", between).strip().strip("()").strip()
        if op in ("&&", "||"):
            for side in children:
                if not self.is_logical(side, op):
                    self.force(side, to_true=op == "&&", to_false=op == "||")
        elif op in OPERATORS:
            begin = self.span(left)[1] + between.index(op)
            if not (op == "-" and left.type.kind == TypeKind.POINTER):
                self.operate(node, left, right, (begin, begin + len(op)))

    def is_logical(self, node, op):
        """`a && b` as a side of another `&&`: its own sides are what is changed."""
        if node.kind == kind.UNEXPOSED_EXPR:
            inner = list(node.get_children())
            return len(inner) == 1 and self.is_logical(inner[0], op)
        if node.kind != kind.BINARY_OPERATOR:
            return False
        sides = list(node.get_children())
        return len(sides) == 2 and self.slice((self.span(sides[0])[1], self.span(sides[1])[0])).strip() == op

    def call(self, node):
        match = re.fullmatch(r"operator\s*(\W+)", node.spelling or "")
        children = list(node.get_children())
        if match and len(children) == 3 and match[1] in OVERLOADED:
            by_place = sorted(children, key=lambda c: self.span(c))
            if self.slice(self.span(by_place[1])) == match[1]:
                self.operate(node, by_place[0], by_place[2], self.span(by_place[1]))

    def returned(self, node):
        for value in node.get_children():
            value_type = value.type.get_canonical().kind
            if value_type == TypeKind.VOID:
                self.drop(value)
            elif value_type == TypeKind.BOOL and value.kind not in (kind.CXX_BOOL_LITERAL_EXPR, kind.BINARY_OPERATOR):
                self.negate(value)

    def inside(self, node, inside_switch=False):
        if node.location.file is not None and node.location.file.name != self.path:
            return
        children = list(node.get_children())
        if node.kind in (kind.INTEGER_LITERAL, kind.CHARACTER_LITERAL, kind.CXX_BOOL_LITERAL_EXPR):
            return self.literal(node)
        if node.kind == kind.DECL_REF_EXPR:
            return self.constant(node)
        if node.kind in LEAVES:
            return None
        if node.kind == kind.COMPOUND_STMT:
            return self.statements(children, inside_switch)
        if node.kind in (kind.IF_STMT, kind.FOR_STMT, kind.WHILE_STMT):
            return self.control(node)
        if node.kind == kind.CXX_FOR_RANGE_STMT:
            for child in children[:-1]:
                self.inside(child)
            return self.statements(children[-1:])
        if node.kind == kind.DO_STMT:
            return self.statements(children[:1]) or self.inside(children[1])
        if node.kind == kind.SWITCH_STMT:
            return [self.inside(child, inside_switch=True) for child in children]
        if node.kind in (kind.CASE_STMT, kind.DEFAULT_STMT):
            return self.statements(children[node.kind == kind.CASE_STMT:], inside_switch=True)
        if node.kind == kind.DECL_STMT:
            if not re.match(r"(static\s+|\[\[\w+\]\]\s*)*constexpr\b", self.slice(self.span(node))):
                for child in children:
                    self.initialiser(child)
            return None
        if node.kind == kind.LAMBDA_EXPR:
            return [self.inside(child) for child in children if child.kind == kind.COMPOUND_STMT]
        if node.kind == kind.CONDITIONAL_OPERATOR and len(children) == 3:
            self.force(children[0])
        elif node.kind == kind.BINARY_OPERATOR:
            self.binary(node)
        elif node.kind == kind.CALL_EXPR:
            self.call(node)
        elif node.kind == kind.RETURN_STMT:
            self.returned(node)
        elif node.kind == kind.UNARY_OPERATOR and self.slice(self.span(node)).startswith("&"):
            return None  # the address of a constant
        elif node.kind == kind.MEMBER_REF_EXPR:
            children = children[:1]  # the object; others are template arguments
        text = self.slice(self.span(node))
        if re.fullmatch(r'"(?:\\.|[^"\\])*"sv', text):
            return self.add(self.span(node), '""sv', "::mutation::or_empty(@, ", ")")
        for child in children:
            self.inside(child)
        return None


def is_constexpr(declaration):
    tokens = []
    for token in declaration.get_tokens():
        if token.spelling in ("=", "{"):
            break
        tokens.append(token.spelling)
    return "constexpr" in tokens


def find(include, names, umbrella, arguments):
    """All mutants of the headers `names` below the folder `include`, not numbered yet, and the headers' texts."""
    index = clang.cindex.Index.create()
    options = clang.cindex.TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD
    unit = index.parse("all.cpp", ["-x", "c++", f"-I{include}", *arguments], [("all.cpp", umbrella)], options)
    faults = [d for d in unit.diagnostics if d.severity >= clang.cindex.Diagnostic.Error]
    if faults:
        raise SystemExit(f"clang does not read the headers: {faults[0]}")
    macros, nodes = {}, {}
    for node in unit.cursor.get_children():
        if node.location.file is not None:
            if node.kind == kind.MACRO_INSTANTIATION:
                macros.setdefault(node.location.file.name, []).append(Finder.span(node))
            else:
                nodes.setdefault(node.location.file.name, []).append(node)
    found, sources = [], {}
    for name in names:
        path = f"{include}/{name}"
        with open(path, encoding="utf-8") as file:
            sources[name] = file.read()
        if not sources[name].isascii():
            raise SystemExit(f"{name}: clang counts bytes, and this header has others than ASCII")
        finder = Finder(name, path, sources[name], macros.get(path, []))
        for node in nodes.get(path, []):
            finder.outside(node)
        found += finder.found
    return found, sources
