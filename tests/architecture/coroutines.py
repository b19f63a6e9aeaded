#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a coroutine may be written.

g++ 12 miscompiles `co_await` inside larger expressions, and temporaries with braces, lambdas or a conditional among
the arguments of an awaited call. A coroutine's reference parameter dangles when its caller's temporary is gone.
`co_return m_member` moves the member away (QCoro 0.8).
"""

import re

import rule

KEYWORD = re.compile(r"\bco_(await|yield|return)\b")
TASK = re.compile(r"\bQCoro::(?:Task|AsyncGenerator)<")
NAME = r"[A-Za-z_][\w.:]*(?:->\w+)*(?:\[\w+\])?"
TARGET = rf"(?:(?:const\s+)?[\w:]+(?:<[^;={{}}]*>)?(?:\s*[&*])?\s+[&*]?)?{NAME}\s*=\s*"
BEFORE_AWAIT = re.compile(rf"(?:{TARGET}|co_return\s+|(?:else\s+)?if\s*\(\s*{TARGET}|\[\[maybe_unused\]\]\s*{TARGET})?$")
# What may stand before a statement: `else`, a label, or a loop's or condition's header up to its bracket.
HEADER = re.compile(
    r"\s*(?:else(?=\s)(?!\s+if\b)|case\s(?:[^:]|::)*:(?!:)|default\s*:"
    r"|(?:else\s+)?(?:if|for|while)\s*(?:constexpr\s*)?(?=\())")
LAMBDA = re.compile(r"\[[^\[\]]*\]\s*(?:\(|\{|mutable)")
OPERATOR = re.compile(r"\s(?:[-+*/%<>?|&^]|==|!=|<=|>=|&&|\|\||,)\s")
BORROWED = re.compile(r"\bconst\b[^,]*&|&&|\b(?:\w*StringView|QByteArrayView|string_view|span)\b")


def closing(text, start, opening="(", ending=")"):
    """The position of the bracket that ends the one at `start`."""
    depth = 0
    for position in range(start, len(text)):
        depth += (text[position] in opening) - (text[position] in ending)
        if depth == 0:
            return position
    return len(text)


def statement_start(code, position):
    """Where the statement around `position` begins, behind the headers of loops and conditions."""
    start, depth = position, 0
    while start > 0:
        character = code[start - 1]
        depth = max(0, depth + (character in ")]") - (character in "(["))
        if character in "{}" or (character == ";" and depth == 0):
            break
        start -= 1
    while True:
        header = HEADER.match(code[start:position])
        if not header:
            return start + len(code[start:position]) - len(code[start:position].lstrip())
        end = start + header.end()
        if end < len(code) and code[end] == "(":
            end = closing(code, end) + 1
            if end > position:
                return start + len(code[start:position]) - len(code[start:position].lstrip())
        start = end


def expression_after(code, position):
    """From `position` to the end of the expression: a semicolon, or the bracket that was open before."""
    depth = 0
    for end in range(position, len(code)):
        character = code[end]
        if character in ")]}" and depth == 0:
            return code[position:end]
        depth += (character in "([{") - (character in ")]}")
        if character == ";" and depth == 0:
            return code[position:end]
    return code[position:]


def outside_brackets(expression):
    depth, kept = 0, ""
    for character in expression:
        depth -= character in ")]}"
        kept += character if depth == 0 else ""
        depth += character in "([{"
    return kept


def hazards(expression):
    if LAMBDA.search(expression):
        yield "a lambda"
    elif "{" in expression:
        yield "a braced temporary"
    if re.search(r"\?(?![.?])", expression):
        yield "a conditional"


def check_await(code, start, end):
    before = code[statement_start(code, start):start]
    expression = expression_after(code, end)
    is_statement = code[end + len(expression):end + len(expression) + 1] == ";"
    if not is_statement or not BEFORE_AWAIT.fullmatch(before):
        yield "co_await stands inside a larger expression: give its result a name first"
    elif OPERATOR.search(" " + outside_brackets(expression) + " "):
        yield "something is done with the result of co_await in the same expression: give it a name first"
    for hazard in hazards(expression):
        yield f"{hazard} among the arguments of an awaited call: give it a name first"


def check_return(expression):
    if re.fullmatch(r"(?:this->)?m_\w+", expression):
        yield "co_return of a member moves it away: return a copy"
    if "{" in expression and not re.fullmatch(r"\{\s*\}", expression) and not LAMBDA.search(expression):
        yield "co_return of a braced temporary: give it a name first"


def check_parameters(code, found):
    end = closing(code, found.end() - 1, "<", ">")
    function = re.match(r"\s*[\w:~]+\s*\(", code[end + 1:])
    if not function:
        return
    open_bracket = end + function.end()
    parameters = outside_brackets(re.sub(r"<[^<>]*>", "", code[open_bracket + 1:closing(code, open_bracket)])).split(",")
    for number, parameter in enumerate(parameters):
        if BORROWED.search(parameter):
            yield f"a coroutine takes its parameters by value: {' '.join(parameter.split())}"
        if "stop_token" in parameter and any("stop_token" not in later for later in parameters[number + 1:]):
            yield "std::stop_token comes last"


def check(path, text):
    code = rule.code_of(text)
    for found in KEYWORD.finditer(code):
        line = rule.line_of(code, found.start())
        expression = expression_after(code, found.end()).strip()
        if found.group(1) == "await":
            for message in check_await(code, found.start(), found.end()):
                yield line, message
        elif found.group(1) == "yield":
            for hazard in hazards(expression):
                yield line, f"co_yield of {hazard}: give it a name first"
        elif not expression.startswith("co_await"):
            for message in check_return(expression):
                yield line, message
    for found in TASK.finditer(code):
        for message in check_parameters(code, found):
            yield rule.line_of(code, found.start()), message


def body(statement):
    return "app/x/X.cpp", "QCoro::Task<> X::f()\n{\n    g();\n    " + statement + "\n}\n"


BAD = [body(statement) for statement in (
    "if (co_await f()) { }",
    "if (!co_await f()) { }",
    "while (co_await f()) { }",
    "g(co_await f());",
    "slot->emplace(co_await f());",
    "const auto x = (co_await f()).value();",
    "const auto x = co_await f() + 1;",
    "const auto x = co_await f() ? 1 : 2;",
    "return co_await f();",
    "const int x = 1 + co_await f();",
    "const std::vector<int> x{co_await f()};",
    "co_await f({1, 2});",
    "co_await f(Request{a, b});",
    "co_await f([this] { return 1; });",
    "co_await f([this](int x) { return x; }, y);",
    "const auto x = co_await f(a ? b : c);",
    "co_await f(co_await g());",
    "co_yield Page{1};",
    "co_yield {1, 2};",
    "co_yield a ? b : c;",
    "co_return m_current;",
    "co_return tl::unexpected(Error{ErrorKind::Cancelled});",
    "co_return Error{};",
)] + [("app/x/X.h", declaration) for declaration in (
    "QCoro::Task<> f(const QString &name);\n",
    "QCoro::Task<Result<int>> f(int a, const std::map<int, int> &b, std::stop_token stop);\n",
    "QCoro::Task<> f(QByteArrayView name);\n",
    "QCoro::Task<> f(QString &&name);\n",
    "QCoro::Task<> f(std::stop_token stop, int n);\n",
    "QCoro::AsyncGenerator<Result<Page>> X::pages(const QUrl &url)\n{\n}\n",
)]
GOOD = [body(statement) for statement in (
    "co_await f();",
    "const auto x = co_await f(named, std::move(named));",
    "auto &x = co_await f();",
    "const Result<std::pair<int, int>> x = co_await m_client.f(items[i], run.stop);",
    "x = co_await f();",
    "m_x = co_await f();",
    "run.outcome = co_await f();",
    "co_return co_await f(x);",
    "if (const auto r = co_await f(x); !r) { }",
    "if (a) co_await f();",
    "else co_await f();",
    "for (const auto &task : tasks)\n        co_await task;",
    "for (int i = 0; i < 3; ++i)\n        co_await g(i);",
    "co_await qCoro(&watcher, &QFutureWatcherBase::finished);",
    "switch (x) { case Kind::A: co_await f(); break; default: co_await g(); }",
    "co_yield page;",
    "co_return;",
    "co_return {};",
    "co_return QString(m_current);",
    "co_return watcher.isCanceled() ? std::optional<T>() : std::optional<T>(watcher.result());",
    "// if (co_await f()) is what g++ 12 gets wrong",
    'log("if (co_await f())");',
)] + [("app/x/X.h", declaration) for declaration in (
    "QCoro::Task<> f(QString name, std::map<int, int> b, std::stop_token stop);\n",
    "QCoro::Task<Result<QByteArray>> f();\nvoid connect(const QString &name);\n",
    "std::vector<QCoro::Task<>> m_tasks;\nvoid add(QCoro::Task<> task);\n",
    "QCoro::Task<> work(Run &run);\n",
)]

if __name__ == "__main__":
    rule.main(check, ["app", "ui", "tests"], [".cpp", ".h"], BAD, GOOD)
