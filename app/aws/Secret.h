// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QDebug;

namespace aws {

/// A text that must not be shown by accident: it has no conversion to a string, and QDebug prints that it is there,
/// not what it is. Whoever needs the text says reveal(), which is easy to search for.
class Secret {
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &reveal() const { return m_text; }
    bool operator==(const Secret &) const = default;

private:
    QString m_text;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace aws
