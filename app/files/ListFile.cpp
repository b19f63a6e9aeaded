// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/ListFile.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files {

namespace {

using Kind = ListFault::Kind;

const QString versionName = u"version"_s;

int lineAt(QByteArrayView json, qsizetype offset)
{
    const QByteArrayView before = json.first(std::min(offset, json.size()));
    return 1 + static_cast<int>(std::ranges::count(before, '\n'));
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The end of the text that begins at `from`, behind its quote.
qsizetype endOfText(QByteArrayView json, qsizetype from)
{
    qsizetype at = from;
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return std::min(at, json.size());
}

/// Where each element of that list of the root begins, in JSON that is known to be right: who reads it is not told. Of
/// several lists of one name it is the last, as with QJsonDocument.
std::vector<int> linesOfElements(QByteArrayView json, QByteArrayView list)
{
    constexpr int insideOfList = 2;
    std::vector<int> lines;
    QByteArrayView lastText;
    int line = 1;
    int depth = 0;
    bool isInList = false;
    bool isNext = false; // an element begins with what is not blank
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        line += c == '\n' ? 1 : 0;
        if (isBlank(c))
            continue;
        const bool closes = c == '}' || c == ']';
        if (isInList && isNext && !closes)
            lines.push_back(line);
        isNext = false;
        if (c == '"') {
            const qsizetype from = at + 1;
            at = endOfText(json, from);
            lastText = json.sliced(from, at - from);
        } else if (closes) {
            --depth;
        } else if (c == ',') {
            isNext = depth == insideOfList;
        } else if ((c == '{' || c == '[') && ++depth == insideOfList) {
            isInList = isNext = c == '[' && lastText == list;
            if (isInList)
                lines.clear();
        }
    }
    return lines;
}

tl::unexpected<ListFault> refused(Kind kind, int line, const QString &member = {})
{
    return tl::unexpected(ListFault{kind, line, member});
}

} // namespace

ListEntry::ListEntry(QJsonObject object, int line)
    : m_left(std::move(object))
    , m_line(line)
{
}

QString ListEntry::text(const QString &name, qsizetype longest)
{
    const QJsonValue value = m_left.take(name);
    if (!value.isString() && !value.isUndefined())
        refuse(Kind::WrongType, name);
    const QString text = value.toString();
    if (text.size() > longest)
        refuse(Kind::TooLong, name);
    return m_fault ? QString() : text;
}

QString ListEntry::neededText(const QString &name, qsizetype longest)
{
    const QString value = text(name, longest);
    if (value.isEmpty())
        refuse(Kind::Missing, name);
    return value;
}

void ListEntry::refuse(Kind kind, const QString &name)
{
    if (!m_fault)
        m_fault = ListFault{kind, m_line, name};
}

void ListEntry::end()
{
    if (!m_left.isEmpty())
        refuse(Kind::UnknownMember, m_left.begin().key());
}

tl::expected<ListFile, ListFault> ListFile::fromJson(const QByteArray &json, int version)
{
    ListFile file;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return refused(Kind::NotJson, lineAt(json, problem.offset));
    file.m_json = json;
    file.m_root = document.object();
    const int own = file.m_root.take(versionName).toInt();
    if (own > version)
        return refused(Kind::NewerVersion, 1, versionName);
    if (own < 1)
        return refused(Kind::NoVersion, 1, versionName);
    return file;
}

ListEntry ListFile::head(const QStringList &lists) const
{
    QJsonObject members = m_root;
    for (const QString &list : lists)
        members.remove(list);
    return ListEntry(members, 1);
}

tl::expected<std::vector<ListEntry>, ListFault> ListFile::entries(const QString &name, qsizetype most) const
{
    const QJsonValue list = m_root.value(name);
    if (!list.isArray())
        return refused(list.isUndefined() ? Kind::Missing : Kind::WrongType, 1, name);
    const QJsonArray array = list.toArray();
    const std::vector<int> lines = linesOfElements(m_json, name.toUtf8());
    // Of a list whose name is written with escapes it is not known.
    const auto lineOf = [&lines](qsizetype i) { return i < qsizetype(lines.size()) ? lines[std::size_t(i)] : 1; };
    if (array.size() > most)
        return refused(Kind::TooMany, lineOf(most), name);
    std::vector<ListEntry> entries;
    entries.reserve(std::size_t(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject())
            return refused(Kind::WrongType, lineOf(i), name);
        entries.emplace_back(array.at(i).toObject(), lineOf(i));
    }
    return entries;
}

QByteArray listFile(int version, const QJsonObject &head, const std::vector<std::pair<QString, QJsonArray>> &lists)
{
    const auto member = [](const QString &name, const QByteArray &value) {
        return "  \"" + name.toUtf8() + "\": " + value;
    };
    const auto compact = [](const QJsonValue &value) {
        const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2);
    };
    QByteArrayList members{member(versionName, QByteArray::number(version))};
    for (auto each = head.begin(); each != head.end(); ++each)
        members.append(member(each.key(), compact(*each)));
    for (const auto &[name, list] : lists) {
        QByteArrayList entries;
        for (const QJsonValue entry : list)
            entries.append("\n    " + compact(entry));
        members.append(member(name, '[' + entries.join(',') + (entries.isEmpty() ? "]" : "\n  ]")));
    }
    return "{\n" + members.join(",\n") + "\n}\n";
}

} // namespace files
