// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Json.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace ivs::json {

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Reads the members of one object and remembers the first problem, so that a reader below is a plain list of members.
/// Outlived by the parser whose answer it reads.
class Reader {
public:
    /// `isMended`: what was not Unicode in the answer is U+FFFD now, and no text that has one is good.
    Reader(simdjson::dom::object object, bool isMended)
        : m_object(object)
        , m_isMended(isMended)
    {
    }
    /// Of an object inside another one, which outlives it; `index` when it is an item of an array.
    Reader(simdjson::dom::object object, const Reader &outer, std::string_view member, qsizetype index = noIndex)
        : m_object(object)
        , m_isMended(outer.m_isMended)
        , m_outer(&outer)
        , m_member(member)
        , m_index(index)
    {
    }

    QString required(std::string_view member) { return toQString(text(member, true)); }
    QString optional(std::string_view member) { return toQString(text(member, false)); }

    template <typename Known>
    Open<Known> requiredOpen(std::string_view member)
    {
        return open<Known>(text(member, true));
    }
    template <typename Known>
    Open<Known> optionalOpen(std::string_view member)
    {
        return open<Known>(text(member, false));
    }

    /// A time as ISO 8601 writes it; null where there is none, or none that can be read.
    QDateTime time(std::string_view member)
    {
        return QDateTime::fromString(optional(member), Qt::ISODateWithMs).toUTC();
    }

    /// An object as it came, whatever is in it; empty where there is none.
    QJsonObject opaque(std::string_view member)
    {
        simdjson::dom::object object;
        if (!read(member, object, false, QStringLiteral("is not an object")))
            return {};
        return QJsonDocument::fromJson(QByteArray::fromStdString(simdjson::minify(object))).object();
    }

    bool flag(std::string_view member)
    {
        bool value = false;
        read(member, value, false, QStringLiteral("is not a boolean"));
        return value;
    }

    QMap<QString, QString> map(std::string_view member, bool isRequired = false)
    {
        QMap<QString, QString> map;
        simdjson::dom::object object;
        if (!read(member, object, isRequired, QStringLiteral("is not an object")))
            return map;
        for (const auto &[key, value] : object) {
            std::string_view text;
            const bool isText = value.get(text) == simdjson::SUCCESS;
            map.insert(toQString(key), isText ? toQString(text) : QString());
        }
        return map;
    }

    /// An object, read by `readMembers`, of which nothing is there when it is missing.
    template <typename T>
    T object(std::string_view member, bool isRequired, T (*readMembers)(Reader &))
    {
        simdjson::dom::object object;
        if (!read(member, object, isRequired, QStringLiteral("is not an object")))
            return {};
        Reader reader(object, *this, member);
        T value = readMembers(reader);
        adopt(reader);
        return value;
    }

    /// The items of an array, each read by `readItem`; ends at the first item with a problem.
    template <typename T>
    std::vector<T> list(std::string_view member, bool isRequired, T (*readItem)(Reader &))
    {
        std::vector<T> list;
        simdjson::dom::array items;
        if (!read(member, items, isRequired, QStringLiteral("is not an array")))
            return list;
        list.reserve(items.size());
        for (const simdjson::dom::element item : items) {
            const auto index = qsizetype(list.size());
            simdjson::dom::object object;
            if (item.get(object) != simdjson::SUCCESS) {
                note(member, index, QStringLiteral("is not an object"));
                break;
            }
            Reader reader(object, *this, member, index);
            list.push_back(readItem(reader));
            adopt(reader);
            if (m_problem)
                break;
        }
        return list;
    }

    /// The items of a list operation's answer, each read by `readItem`; one with a problem is put down as unreadable.
    template <typename T>
    void page(std::string_view member, Page<T> &page, T (*readItem)(Reader &))
    {
        simdjson::dom::array items;
        if (!read(member, items, true, QStringLiteral("is not an array")))
            return;
        page.items.reserve(items.size());
        qsizetype index = -1;
        for (const simdjson::dom::element item : items) {
            simdjson::dom::object object;
            if (item.get(object) != simdjson::SUCCESS) {
                page.unreadable.push_back({{}, problem(member, ++index, QStringLiteral("is not an object"))});
                continue;
            }
            Reader reader(object, *this, member, ++index);
            T value = readItem(reader);
            if (reader.m_problem)
                page.unreadable.push_back({idOf(value), reader.m_problem->text});
            else
                page.items.push_back(std::move(value));
        }
    }

    template <typename T>
    Parsed<T> finish(T value) const
    {
        if (m_problem)
            return tl::unexpected(*m_problem);
        return value;
    }

    void adopt(const Reader &other)
    {
        if (!m_problem)
            m_problem = other.m_problem;
    }

private:
    static constexpr qsizetype noIndex = -1;
    static constexpr std::string_view replacement = "\uFFFD";

    template <typename Known>
    static Open<Known> open(std::string_view text)
    {
        return Open<Known>::parse(QByteArrayView(text.data(), qsizetype(text.size())));
    }

    /// Whether `value` was there. A null is as good as nothing.
    template <typename T>
    bool read(std::string_view name, T &value, bool isRequired, const QString &whatElse)
    {
        simdjson::dom::element element;
        if (m_object[name].get(element) != simdjson::SUCCESS || element.is_null()) {
            if (isRequired)
                note(name, QStringLiteral("is missing"));
            return false;
        }
        if (element.get(value) == simdjson::SUCCESS)
            return true;
        note(name, whatElse);
        return false;
    }

    std::string_view text(std::string_view member, bool isRequired)
    {
        std::string_view text;
        read(member, text, isRequired, QStringLiteral("is not a string"));
        if (m_isMended && text.find(replacement) != std::string_view::npos) {
            note(member, QStringLiteral("is not Unicode"));
            return {};
        }
        return text;
    }

    void note(std::string_view member, const QString &what) { note(member, noIndex, what); }

    void note(std::string_view member, qsizetype index, const QString &what)
    {
        if (!m_problem)
            m_problem = Problem{problem(member, index, what)};
    }

    QString problem(std::string_view member, qsizetype index, const QString &what) const
    {
        return QStringLiteral("The answer's member “%1%2” %3").arg(path(), named(member, index), what);
    }

    static QString named(std::string_view member, qsizetype index)
    {
        return toQString(member) + (index == noIndex ? QString() : QStringLiteral("[%1]").arg(index));
    }

    /// Only put together when there is something to note: for every item of a list it would be a cost.
    QString path() const
    {
        return m_outer ? QStringLiteral("%1%2.").arg(m_outer->path(), named(m_member, m_index)) : QString();
    }

    simdjson::dom::object m_object;
    bool m_isMended;
    const Reader *m_outer = nullptr;
    std::string_view m_member;
    qsizetype m_index = noIndex;
    std::optional<Problem> m_problem;
};

} // namespace ivs::json
