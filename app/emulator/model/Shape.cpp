// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/model/Shape.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

QString broken(const QString &path, const QString &constraint)
{
    return u"Value at '%1' failed to satisfy constraint: Member must %2"_s.arg(path, constraint);
}

/// As Smithy has it: 32 bits.
bool isInteger(double number)
{
    using Range = std::numeric_limits<qint32>;
    return number >= Range::min() && number <= Range::max() && std::trunc(number) == number;
}

QString within(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : path + u'.' + name;
}

QJsonValue withoutNulls(const QJsonValue &value)
{
    if (value.isObject())
        return emulator::withoutNulls(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray elements;
    for (const QJsonValue &element : value.toArray())
        elements.append(withoutNulls(element));
    return elements;
}

} // namespace

Shape::Shape(Kind kind)
    : m_kind(kind)
{
}

Shape::Shape(const Shape &other) = default;
Shape::Shape(Shape &&other) noexcept = default;
Shape &Shape::operator=(const Shape &other) = default;
Shape &Shape::operator=(Shape &&other) noexcept = default;
Shape::~Shape() = default;

Shape Shape::text(int min, int max, const char *pattern)
{
    Shape shape(Kind::Text);
    shape.m_min = min;
    shape.m_max = max;
    if (pattern) {
        shape.m_patternText = QString::fromLatin1(pattern);
        shape.m_pattern.setPattern(QRegularExpression::anchoredPattern(shape.m_patternText));
    }
    return shape;
}

Shape Shape::oneOf(QStringList values)
{
    Shape shape(Kind::Enumeration);
    shape.m_values = std::move(values);
    return shape;
}

Shape Shape::integer(int min, int max)
{
    Shape shape(Kind::Integer);
    shape.m_min = min;
    shape.m_max = max;
    return shape;
}

Shape Shape::boolean()
{
    return Shape(Kind::Boolean);
}

Shape Shape::list(Shape element, int max)
{
    Shape shape(Kind::List);
    shape.m_max = max;
    shape.m_parts = {std::move(element)};
    return shape;
}

Shape Shape::map(Shape key, Shape value, int maxEntries, int maxBytes)
{
    Shape shape(Kind::Map);
    shape.m_max = maxEntries;
    shape.m_maxBytes = maxBytes;
    shape.m_parts = {std::move(key), std::move(value)};
    return shape;
}

Shape Shape::structure(std::vector<Member> members)
{
    Shape shape(Kind::Structure);
    shape.m_members = std::move(members);
    return shape;
}

QJsonValue::Type Shape::jsonType() const
{
    switch (m_kind) {
    case Kind::Text:
    case Kind::Enumeration:
        return QJsonValue::String;
    case Kind::Integer:
        return QJsonValue::Double;
    case Kind::Boolean:
        return QJsonValue::Bool;
    case Kind::List:
        return QJsonValue::Array;
    case Kind::Map:
    case Kind::Structure:
        return QJsonValue::Object;
    }
    Q_UNREACHABLE();
}

std::optional<Refusal> Shape::check(const QJsonValue &value, const QString &path, QStringList &problems) const
{
    if (value.type() != jsonType())
        return refusal::serialization(u"The value at '%1' has a wrong type."_s.arg(path));
    switch (m_kind) {
    case Kind::Text:
        checkText(value.toString(), path, problems);
        return {};
    case Kind::Enumeration:
        if (!m_values.contains(value.toString()))
            problems += broken(path, u"satisfy enum value set: [%1]"_s.arg(m_values.join(u", ")));
        return {};
    case Kind::Integer:
        if (!isInteger(value.toDouble()))
            return refusal::serialization(u"The value at '%1' is not an integer of 32 bits."_s.arg(path));
        checkRange(value.toInteger(), u"value"_s, path, problems);
        return {};
    case Kind::Boolean:
        return {};
    case Kind::List:
        return checkList(value.toArray(), path, problems);
    case Kind::Map:
        return checkMap(value.toObject(), path, problems);
    case Kind::Structure:
        return checkMembers(value.toObject(), path, problems);
    }
    Q_UNREACHABLE();
}

void Shape::checkRange(qint64 value, const QString &what, const QString &path, QStringList &problems) const
{
    if (value < m_min)
        problems += broken(path, u"have %1 greater than or equal to %2"_s.arg(what).arg(m_min));
    if (m_max != unbounded && value > m_max)
        problems += broken(path, u"have %1 less than or equal to %2"_s.arg(what).arg(m_max));
}

void Shape::checkText(const QString &text, const QString &path, QStringList &problems) const
{
    checkRange(text.toUcs4().size(), u"length"_s, path, problems);
    if (!m_patternText.isEmpty() && !m_pattern.match(text).hasMatch())
        problems += broken(path, u"satisfy regular expression pattern: %1"_s.arg(m_patternText));
}

std::optional<Refusal> Shape::checkList(const QJsonArray &list, const QString &path, QStringList &problems) const
{
    checkRange(list.size(), u"length"_s, path, problems);
    for (int i = 0; i < list.size(); ++i) {
        if (auto refusal = m_parts[0].check(list.at(i), path + u".%1.member"_s.arg(i + 1), problems))
            return refusal;
    }
    return {};
}

std::optional<Refusal> Shape::checkMap(const QJsonObject &map, const QString &path, QStringList &problems) const
{
    checkRange(map.size(), u"length"_s, path, problems);
    qsizetype bytes = 0;
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (auto refusal = m_parts[0].check(entry.key(), path + u".key"_s, problems))
            return refusal;
        if (auto refusal = m_parts[1].check(entry.value(), path + u".value"_s, problems))
            return refusal;
        bytes += entry.key().toUtf8().size() + entry.value().toString().toUtf8().size();
    }
    if (m_maxBytes != unbounded && bytes > m_maxBytes)
        problems += broken(path, u"have a total size less than or equal to %1 bytes"_s.arg(m_maxBytes));
    return {};
}

std::optional<Refusal> Shape::checkMembers(const QJsonObject &object, const QString &path, QStringList &problems) const
{
    for (const Member &member : m_members) {
        const QJsonValue value = object.value(member.name);
        const QString memberPath = within(path, member.name);
        if (!value.isUndefined()) {
            if (auto refusal = member.shape.check(value, memberPath, problems))
                return refusal;
        } else if (member.isRequired) {
            problems += broken(memberPath, u"not be null"_s);
        }
    }
    return {};
}

QJsonObject withoutNulls(const QJsonObject &object)
{
    QJsonObject kept;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.value().isNull())
            kept.insert(member.key(), withoutNulls(member.value()));
    }
    return kept;
}

std::optional<Refusal> refusalFor(const QJsonObject &parameters, const Shape &structure)
{
    QStringList problems;
    if (auto refusal = structure.check(parameters, {}, problems))
        return refusal;
    if (problems.isEmpty())
        return {};
    const QString count = problems.size() == 1 ? u"1 validation error detected: "_s
                                               : u"%1 validation errors detected: "_s.arg(problems.size());
    return refusal::validation(count + problems.join(u"; "));
}

} // namespace emulator
