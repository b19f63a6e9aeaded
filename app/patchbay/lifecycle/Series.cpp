// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/Series.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace patchbay::series {

namespace {

/// What fits into a number that is counted with: of a longer one the end counts.
constexpr qsizetype mostDigits = 15;

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

struct Numbered {
    QString before;
    QString digits;
    QString after;

    /// Nothing: it has no number.
    static std::optional<Numbered> of(const QString &name)
    {
        qsizetype end = name.size();
        while (end > 0 && !isDigit(name[end - 1]))
            --end;
        qsizetype begin = end;
        while (begin > 0 && end - begin < mostDigits && isDigit(name[begin - 1]))
            --begin;
        if (begin == end)
            return std::nullopt;
        return Numbered{name.left(begin), name.mid(begin, end - begin), name.mid(end)};
    }

    qint64 number() const { return digits.toLongLong(); }
    QString with(qint64 number) const
    {
        return before + QString::number(number).rightJustified(digits.size(), u'0') + after;
    }
};

} // namespace

QStringList names(const QString &first, int count)
{
    if (count == 1)
        return {first};
    const auto numbered = Numbered::of(first).value_or(
        Numbered{first + u'-', u"0"_s.repeated(QString::number(count).size() - 1) + u'1', {}});
    QStringList names;
    for (int i = 0; i < count; ++i)
        names += numbered.with(numbered.number() + i);
    return names;
}

std::optional<int> count(const QString &first, const QString &last)
{
    const auto from = Numbered::of(first);
    const auto to = Numbered::of(last);
    if (!from || !to || from->number() > to->number()
        || to->number() - from->number() >= std::numeric_limits<int>::max() || from->with(to->number()) != last)
        return std::nullopt;
    return int(to->number() - from->number()) + 1;
}

QString nextFree(const QString &name, const std::function<bool(const QString &name)> &isTaken)
{
    if (name.isEmpty())
        return name;
    auto numbered = Numbered::of(name);
    if (!numbered) {
        const QString copy = name + "-copy"_L1;
        if (!isTaken(copy))
            return copy;
        numbered = Numbered{copy + u'-', u"1"_s, {}};
    }
    qint64 number = numbered->number() + 1;
    while (isTaken(numbered->with(number)))
        ++number;
    return numbered->with(number);
}

} // namespace patchbay::series
