// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/model/Refusal.h"

#include <QJsonArray>

#include <functional>
#include <map>
#include <optional>

namespace emulator {

/// Which items of a list a request asks for. A token names the last item that was handed out, so that items which come
/// or go meanwhile move nothing; and it fits only the list it was made for: the same operation, the same filters.
class Paging {
public:
    /// ValidationException for a token that is not one of this list's.
    static tl::expected<Paging, Refusal> of(const QByteArray &operation, const QJsonObject &parameters);

    /// The output: `items` as member `name`, and nextToken when more are to come. `items` is sorted by position.
    template <typename Items, typename Wanted, typename ToJson>
    QJsonObject page(const QString &name, const Items &items, Wanted wanted, ToJson toJson) const
    {
        QJsonArray page;
        QString nextToken;
        quint64 last = m_after;
        for (auto item = items.upper_bound(m_after); item != items.end(); ++item) {
            if (!wanted(item->second))
                continue;
            if (page.size() == m_maxResults) {
                nextToken = tokenAfter(last);
                break;
            }
            page.append(toJson(item->second));
            last = item->first;
        }
        QJsonObject output{{name, page}};
        if (!nextToken.isEmpty())
            output.insert(QStringLiteral("nextToken"), nextToken);
        return output;
    }

private:
    QString tokenAfter(quint64 position) const;

    QByteArray m_list;
    quint64 m_after = 0;
    qsizetype m_maxResults = 50;
};

/// The items of a growing vector, newest first, with positions that stay the same as it grows.
template <typename Item>
std::map<quint64, std::reference_wrapper<const Item>> newestFirst(const std::vector<Item> &items)
{
    std::map<quint64, std::reference_wrapper<const Item>> numbered;
    quint64 position = std::numeric_limits<quint64>::max();
    for (const Item &item : items)
        numbered.emplace_hint(numbered.begin(), position--, item);
    return numbered;
}

/// The items of a growing vector, oldest first.
template <typename Item>
std::map<quint64, std::reference_wrapper<const Item>> oldestFirst(const std::vector<Item> &items)
{
    std::map<quint64, std::reference_wrapper<const Item>> numbered;
    for (const Item &item : items)
        numbered.emplace_hint(numbered.end(), numbered.size() + 1, item);
    return numbered;
}

inline constexpr auto everything = [](const auto &) { return true; };

} // namespace emulator
