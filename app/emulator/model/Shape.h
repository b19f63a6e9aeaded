// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/model/Refusal.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace emulator {

struct Member;

/// What a value of a request may be: a "shape" of the service model with its constraints.
class Shape {
public:
    static constexpr int unbounded = -1;

    // Where Member is complete: a structure's members have shapes again.
    Shape(const Shape &other);
    Shape(Shape &&other) noexcept;
    Shape &operator=(const Shape &other);
    Shape &operator=(Shape &&other) noexcept;
    ~Shape();

    /// Lengths count Unicode code points, as Smithy's @length does. A pattern matches the whole text.
    static Shape text(int min, int max, const char *pattern = nullptr);
    static Shape oneOf(QStringList values);
    static Shape integer(int min, int max);
    static Shape boolean();
    static Shape list(Shape element, int max);
    /// `maxBytes` limits the keys and values together, in UTF-8.
    static Shape map(Shape key, Shape value, int maxEntries, int maxBytes = unbounded);
    static Shape structure(std::vector<Member> members);

    /// Appends a sentence for each constraint that `value` breaks. A value of a wrong JSON type ends it with an error
    /// of its own, because the service doesn't get as far as the constraints then.
    std::optional<Refusal> check(const QJsonValue &value, const QString &path, QStringList &problems) const;

private:
    enum class Kind { Text, Enumeration, Integer, Boolean, List, Map, Structure };

    explicit Shape(Kind kind);

    QJsonValue::Type jsonType() const;
    void checkText(const QString &text, const QString &path, QStringList &problems) const;
    void checkRange(qint64 value, const QString &what, const QString &path, QStringList &problems) const;
    std::optional<Refusal> checkList(const QJsonArray &list, const QString &path, QStringList &problems) const;
    std::optional<Refusal> checkMap(const QJsonObject &map, const QString &path, QStringList &problems) const;
    std::optional<Refusal> checkMembers(const QJsonObject &object, const QString &path, QStringList &problems) const;

    Kind m_kind;
    int m_min = 0;
    int m_max = unbounded;
    int m_maxBytes = unbounded;
    QString m_patternText;
    QRegularExpression m_pattern;
    QStringList m_values;
    std::vector<Shape> m_parts; ///< a list's element; a map's key and value
    std::vector<Member> m_members;
};

struct Member {
    QString name;
    Shape shape;
    bool isRequired = false;
};

/// `object` without the members that are null, at any depth of objects: AWS's JSON protocols make no difference between
/// null and nothing.
QJsonObject withoutNulls(const QJsonObject &object);

/// Every broken constraint of `parameters` in one ValidationException, worded as AWS does.
std::optional<Refusal> refusalFor(const QJsonObject &parameters, const Shape &structure);

} // namespace emulator
